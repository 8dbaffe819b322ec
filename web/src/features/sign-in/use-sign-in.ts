import type { Credentials } from '@convonet/contracts/auth'
import { AppError } from '@convonet/kit/wire/app-error'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { authClient, sessionQuery } from '../../ui/session-queries.ts'

export type SignInProblem = { kind: 'wrong' | 'failed' } | { kind: 'locked'; minutes: number }

/** Signs in and goes to `next`. */
export function useSignIn(next: string) {
  const queries = useQueryClient()
  const router = useRouter()
  const mutation = useMutation({
    mutationFn: (body: Credentials) =>
      authClient().signIn({ body }, { signal: new AbortController().signal }),
    async onSuccess({ person }) {
      queries.clear()
      const session = await queries.fetchQuery(sessionQuery)
      queries.setQueryData(sessionQuery.queryKey, { ...session, person })
      router.history.push(next)
    },
  })
  return { ...mutation, problem: mutation.error && problemOf(mutation.error) }
}

function problemOf(error: unknown): SignInProblem {
  if (!(error instanceof AppError)) return { kind: 'failed' }
  if (error.code === 'unauthenticated' || error.code === 'invalid') return { kind: 'wrong' }
  const { retryAfterMs } = error.facts
  if (error.code !== 'busy' || typeof retryAfterMs !== 'number') return { kind: 'failed' }
  return { kind: 'locked', minutes: Math.ceil(retryAfterMs / 60_000) }
}
