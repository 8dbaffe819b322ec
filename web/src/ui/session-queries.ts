import { authRoutes } from '@convonet/contracts/auth'
import { createClient } from '@convonet/kit/wire/client'
import { queryOptions } from '@tanstack/react-query'

const STALE_AFTER_MS = 60_000

export const authClient = () => createClient(authRoutes, location.origin)

/** Who is signed in on this page, and whom a demo offers. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => authClient().session({}, { signal }),
  staleTime: STALE_AFTER_MS,
  retry: false,
})
