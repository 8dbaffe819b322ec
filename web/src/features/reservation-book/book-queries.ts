import { reservationRoutes } from '@convonet/contracts/reservation-routes'
import { restaurantRoutes } from '@convonet/contracts/restaurant-routes'
import { createClient } from '@convonet/kit/wire/client'
import { queryOptions } from '@tanstack/react-query'

export const bookClient = () => createClient(restaurantRoutes, location.origin)

/** For bookings as guests make them. */
export const reservationsClient = () => createClient(reservationRoutes, location.origin)

/** Begins the key of all that follows the book. */
export const BOOK = 'reservation-book'

const POLL_MS = 15_000

/** Everything on these days; asked for again and again where changes are not told live. */
export const bookQuery = ({ from, to, isLive }: { from: string; to: string; isLive: boolean }) =>
  queryOptions({
    queryKey: [BOOK, from, to],
    queryFn: ({ signal }) => bookClient().book({ query: { from, to } }, { signal }),
    retry: false,
    refetchInterval: isLive ? false : POLL_MS,
    placeholderData: (before) => (before?.from === from ? before : undefined),
  })

export const houseQuery = queryOptions({
  queryKey: ['restaurant-house'],
  queryFn: ({ signal }) => bookClient().house({}, { signal }),
  retry: false,
  staleTime: 60_000,
})

export const rulesQuery = queryOptions({
  queryKey: ['restaurant-rules'],
  queryFn: ({ signal }) => bookClient().rules({}, { signal }),
  retry: false,
})

/** When a party can come on a day. Beneath the book's key, since every change of the book may change it. */
export const startsQuery = (date: string, partySize: number) =>
  queryOptions({
    queryKey: [BOOK, date, date, 'starts', partySize],
    queryFn: ({ signal }) => bookClient().starts({ query: { date, party_size: partySize } }, { signal }),
    retry: false,
  })
