import type { ReservationBook } from '@convonet/contracts/restaurant-book'
import type { CallOptions } from '@convonet/kit/wire/client'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BOOK } from './book-queries.ts'
import { type Notice, useDesk } from './desk.ts'
import { refusalOf } from './refusal.ts'
import { useRefusalWords } from './use-refusal-words.ts'

export interface Write<T> {
  send: (options: CallOptions) => Promise<T>
  /** Begins the sentence that says why it did not work. */
  what: string
  done: (answer: T) => Omit<Notice, 'tone'>
  /** Shown until the answer is there; what was before comes back where it is a refusal. */
  foresee?: (book: ReservationBook) => ReservationBook
  /** Takes errors that are questions; answers whether it did. */
  onRefusal?: (error: unknown) => boolean
}

/** Changes the book, says what came of it and reads it again. Answers null where it did not work. */
export function useBookWrite() {
  const queries = useQueryClient()
  const { say } = useDesk()
  const { t } = useTranslation()
  const whyNot = useRefusalWords()
  const [isBusy, setBusy] = useState(false)

  const write = useCallback(
    async <T>({ send, what, done, foresee, onRefusal }: Write<T>): Promise<T | null> => {
      setBusy(true)
      const takeBack = foresee && (await foreseen(queries, foresee))
      try {
        const answer = await send({
          signal: new AbortController().signal,
          headers: { 'idempotency-key': writeKey() },
        })
        say({ tone: 'done', ...done(answer) })
        return answer
      } catch (error) {
        takeBack?.()
        const words = () => t('reservationBook.refused', { what, why: whyNot(refusalOf(error)) })
        if (!onRefusal?.(error)) say({ tone: 'refused', text: words() })
        return null
      } finally {
        setBusy(false)
        void queries.invalidateQueries({ queryKey: [BOOK] })
      }
    },
    [queries, say, t, whyNot],
  )
  return { write, isBusy }
}

/** Shows the book as it is likely to be; answers how to take that back. */
async function foreseen(queries: QueryClient, foresee: (book: ReservationBook) => ReservationBook) {
  await queries.cancelQueries({ queryKey: [BOOK] })
  const before = queries.getQueriesData<ReservationBook>({ queryKey: [BOOK], predicate: isBook })
  for (const [key, book] of before) if (book) queries.setQueryData(key, foresee(book))
  return () => {
    for (const [key, book] of before) queries.setQueryData(key, book)
  }
}

const isBook = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey.length === 3

/** Also where the page is not served securely and there is no randomUUID. */
function writeKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
