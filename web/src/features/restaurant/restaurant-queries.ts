import { reservationRoutes } from '@convonet/contracts/reservation-routes'
import { restaurantRoutes } from '@convonet/contracts/restaurant-routes'
import { createClient, type Fetch } from '@convonet/kit/wire/client'
import { queryOptions } from '@tanstack/react-query'
import { type GuestProof, proofHeaders } from './guest-proof.ts'
import { refusalOf } from './refusal.ts'
import { serverClock } from './server-clock.ts'

const AGAIN_AFTER_MS = 3000
const HOUSE_STALE_AFTER_MS = 60_000
const WAITING_EVERY_MS = 10_000

export const reservationClient = () => createClient(reservationRoutes, location.origin, fetchAndLearn)

/** Hours, menu and how bookings are taken; asked for until the server answers. */
export const houseQuery = queryOptions({
  queryKey: ['restaurant', 'house'],
  queryFn: ({ signal }) => restaurantClient().house({}, { signal }),
  staleTime: HOUSE_STALE_AFTER_MS,
  retry: false,
  refetchInterval: ({ state }) => (state.status === 'error' ? AGAIN_AFTER_MS : false),
})

/** When a party can come on a day of the restaurant. */
export const startsQuery = (date: string, partySize: number) =>
  queryOptions({
    queryKey: ['restaurant', 'starts', date, partySize],
    queryFn: ({ signal }) =>
      restaurantClient().starts({ query: { date, party_size: partySize } }, { signal }),
    retry: 1,
    retryDelay: AGAIN_AFTER_MS,
  })

/** A guest's own reservation; followed while something may happen to it. */
export const reservationQuery = (proof: GuestProof) =>
  queryOptions({
    queryKey: ['restaurant', 'reservation', proof.code, proof.phone],
    queryFn: ({ signal }) =>
      reservationClient().byCode(
        { params: { code: proof.code }, query: {} },
        { signal, headers: proofHeaders(proof) },
      ),
    retry: (failures, error) => failures < 2 && refusalOf(error).kind === 'unreachable',
    retryDelay: AGAIN_AFTER_MS,
    refetchInterval: ({ state }) => (state.data?.status === 'pending' ? WAITING_EVERY_MS : false),
    gcTime: 0,
  })

const restaurantClient = () => createClient(restaurantRoutes, location.origin, fetchAndLearn)

const fetchAndLearn: Fetch = async (url, init) => {
  const response = await fetch(url, init)
  serverClock.learn(response)
  return response
}
