import type { ToolCard } from '@convonet/contracts/agent'
import type { PreorderLine } from '@convonet/contracts/menu'
import type { ReservationStatus, SeatingStatus } from '@convonet/contracts/reservations'
import type { ToolOutcome } from '@convonet/contracts/tool-language'
import { spokenCode } from '../confirmation-code.ts'
import { restaurantIso } from '../restaurant-time.ts'
import type { Hold, Reservation } from '../schema.ts'
import { spokenClock, spokenDay, spokenList, spokenMoney, spokenNumber, spokenStart } from '../spoken.ts'
import type { Scene } from './scene.ts'

/** A reservation as one of the things that a caller may speak of. */
export function itemOf(reservation: Reservation, scene: Scene): ToolOutcome['items'][number] {
  const { id, startsAt, partySize, seatingStatus } = reservation
  const when = spokenStart(startsAt.getTime(), scene)
  const place = (seatingStatus && PLACES[seatingStatus]) ?? 'table'
  return {
    id: String(id),
    label: `${place} for ${spokenNumber(partySize)} ${when}`,
    starts_at: restaurantIso(startsAt.getTime(), scene.timeZone),
    party_size: partySize,
    status: reservation.status,
    guest_name: reservation.guestName,
    confirmation_code: reservation.confirmationCode,
    createdAt: reservation.createdAt.toISOString(),
    ...(reservation.preorder?.length && { preorder: reservation.preorder }),
  }
}

const PLACES: Partial<Record<SeatingStatus, string>> = {
  waitlist: 'waitlist place for a table',
  offered: 'table offered to you',
}

const STATUSES: Partial<Record<ReservationStatus, string>> = {
  no_show: 'marked as missed',
  completed: 'over',
  seated: 'at the table',
}

/** "Marked as missed": what has become of it, to be said after "that reservation is". */
export const statusWords = ({ status }: Reservation): string => STATUSES[status] ?? status

/** What is held for a caller, as such a thing. */
export const heldItem = (hold: Pick<Hold, 'partySize' | 'startsAt'>, scene: Scene) => ({
  id: 'held',
  starts_at: restaurantIso(hold.startsAt.getTime(), scene.timeZone),
  label: `table for ${spokenNumber(hold.partySize)} ${spokenStart(hold.startsAt.getTime(), scene)} that is not booked yet`,
})

/** Values for the wording of what concerns a reservation. */
export function valuesOf(reservation: Reservation, scene: Scene) {
  const lines = reservation.preorder ?? []
  const startsAt = reservation.startsAt.getTime()
  return {
    party: spokenNumber(reservation.partySize),
    when: spokenStart(startsAt, scene),
    day: spokenDay(startsAt, scene),
    time: spokenClock(startsAt, scene),
    name: reservation.guestName,
    code: spokenCode(reservation.confirmationCode),
    food: foodWords(lines),
    total: lines.length > 0 ? spokenMoney(reservation.foodTotalCents ?? 0) : undefined,
  }
}

/** "two Dolsot bibimbap and one Soy-marinated bulgogi" */
export const foodWords = (lines: readonly PreorderLine[]): string | undefined =>
  lines.length > 0
    ? spokenList(lines.map(({ quantity, name_en }) => `${spokenNumber(quantity)} ${name_en}`))
    : undefined

export function cardOf(title: string, reservation: Reservation, scene: Scene): ToolCard {
  const { confirmationCode, guestName, partySize, startsAt, preorder } = reservation
  const when = spokenStart(startsAt.getTime(), scene).replace(/^on /, '')
  const food = foodWords(preorder ?? [])
  const fields = [
    { label: 'When', value: `${when.charAt(0).toUpperCase()}${when.slice(1)}` },
    { label: 'Guests', value: String(partySize) },
    { label: 'Name', value: guestName },
    { label: 'Code', value: confirmationCode },
    ...(food ? [{ label: 'Ordered ahead', value: food }] : []),
  ]
  return { title, fields }
}
