import { Readiness } from '@convonet/contracts/health'
import { partsRoutes } from '@convonet/contracts/parts'
import { createClient } from '@convonet/kit/wire/client'
import { queryOptions } from '@tanstack/react-query'

const AGAIN_AFTER_MS = 3000
const READINESS_EVERY_MS = 10_000

/** What serves each part and how a visitor signs in; asked for until the server answers. */
export const partsQuery = queryOptions({
  queryKey: ['parts'],
  queryFn: ({ signal }) => createClient(partsRoutes, location.origin).parts({}, { signal }),
  retry: false,
  refetchInterval: ({ state }) => (state.status === 'error' ? AGAIN_AFTER_MS : false),
})

/** Whether the server can work, and if not, what is wrong; followed while it is on the screen. */
export const readinessQuery = queryOptions({
  queryKey: ['ready'],
  queryFn: async ({ signal }) => {
    const response = await fetch('/ready', { signal })
    return Readiness.parse(await response.json())
  },
  retry: false,
  refetchInterval: ({ state }) => (state.status === 'error' ? AGAIN_AFTER_MS : READINESS_EVERY_MS),
})
