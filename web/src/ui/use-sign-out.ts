import { useMutation, useQueryClient } from '@tanstack/react-query'
import { authClient } from './session-queries.ts'

/** Ends the session here and forgets all that was fetched with it. */
export function useSignOut() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => authClient().signOut({}, { signal: new AbortController().signal }),
    onSuccess: () => queries.resetQueries(),
  })
}
