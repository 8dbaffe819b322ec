import type { TableHold } from '@convonet/contracts/reservation-answers'
import { useEffect, useRef, useState } from 'react'
import { type Refusal, refusalOf } from './refusal.ts'
import { reservationClient } from './restaurant-queries.ts'
import { useWriting } from './use-writing.ts'
import { createWriteKeys } from './write-keys.ts'

const RENEWALS = 3
const PATIENCE_MS = 10_000

export interface KeptTable {
  kind: 'kept'
  table: TableHold
  renewalsLeft: number
}

export type Hold = { kind: 'none' | 'taking' | 'not-kept' } | KeptTable

interface HoldWish {
  partySize: number
  at: string
}

/** Keeps a table while the guest decides, and gives it back when they turn to something else. `onFull` when there is none any more. */
export function useHold(wish: HoldWish | null, onFull: (refusal: Refusal) => void) {
  const [hold, setHold] = useState<Hold>({ kind: 'none' })
  const [attempt, setAttempt] = useState(0)
  const released = useRef<Promise<unknown>>(Promise.resolve())
  const said = useRef(onFull)
  said.current = onFull
  const [partySize, at] = [wish?.partySize, wish?.at]

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt takes a table anew
  useEffect(() => {
    if (partySize === undefined || at === undefined) return setHold({ kind: 'none' })
    let isWanted = true
    setHold({ kind: 'taking' })
    const taken = released.current.then(() => (isWanted ? take({ partySize, at }) : null))
    taken.then(
      (table) => isWanted && table && setHold({ kind: 'kept', table, renewalsLeft: RENEWALS }),
      (error: unknown) => {
        if (!isWanted) return
        setHold({ kind: 'not-kept' })
        const refusal = refusalOf(error)
        if (refusal.kind === 'not-bookable') said.current(refusal)
      },
    )
    return () => {
      isWanted = false
      released.current = taken.then((table) => table && release(table)).catch(() => null)
    }
  }, [partySize, at, attempt])

  const renewal = useWriting({
    send: (hold_token: string, options) => reservationClient().renewHold({ body: { hold_token } }, options),
    onDone: (table) =>
      setHold((was) =>
        was.kind === 'kept' && was.table.hold_token === table.hold_token
          ? { ...was, table, renewalsLeft: was.renewalsLeft - 1 }
          : was,
      ),
    onRefused: () => setHold((was) => (was.kind === 'kept' ? { ...was, renewalsLeft: 0 } : was)),
  })

  return {
    hold,
    renew: () => hold.kind === 'kept' && renewal.send(hold.table.hold_token),
    isRenewing: renewal.isSending,
    again: () => setAttempt((count) => count + 1),
  }
}

function writing() {
  const headers = { 'idempotency-key': createWriteKeys().keyOf(null) }
  return { headers, signal: AbortSignal.timeout(PATIENCE_MS) }
}

const take = ({ partySize, at }: HoldWish) =>
  reservationClient().hold({ body: { party_size: partySize, starts_at: at } }, writing())

/** A table that was booked by its hold is not given back by this: the hold is gone. */
const release = ({ hold_token }: TableHold) =>
  reservationClient().releaseHold({ body: { hold_token } }, writing())
