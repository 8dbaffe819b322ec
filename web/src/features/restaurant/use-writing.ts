import type { CallOptions } from '@convonet/kit/wire/client'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { isAnswer, type Refusal, refusalOf } from './refusal.ts'
import { createWriteKeys, type WriteKeys } from './write-keys.ts'

const PATIENCE_MS = 15_000
const AGAIN_AFTER_MS = 1500

interface WritingOptions<Content, Answer> {
  send: (content: Content, options: CallOptions & { headers: Record<string, string> }) => Promise<Answer>
  onDone: (answer: Answer, content: Content) => void
  onRefused?: (refusal: Refusal, content: Content) => void
}

/** Sends what a form says. Where no answer came, or the network is away, it is sent again under the same key: it is done once. */
export function useWriting<Content, Answer>(options: WritingOptions<Content, Answer>) {
  const keys = useRef<WriteKeys>(null)
  keys.current ??= createWriteKeys()
  const own = keys.current
  const mutation = useMutation({
    mutationFn: (content: Content) =>
      options.send(content, {
        signal: AbortSignal.timeout(PATIENCE_MS),
        headers: { 'idempotency-key': own.keyOf(content) },
      }),
    retry: (failures, error) => failures < 2 && refusalOf(error).kind === 'unreachable',
    retryDelay: AGAIN_AFTER_MS,
    onSettled: (_, error) => {
      if (!error || isAnswer(error)) own.answered()
    },
    onSuccess: options.onDone,
    onError: (error, content) => options.onRefused?.(refusalOf(error), content),
  })
  return {
    send: mutation.mutate,
    forget: mutation.reset,
    isSending: mutation.isPending,
    refusal: mutation.error && refusalOf(mutation.error),
  }
}
