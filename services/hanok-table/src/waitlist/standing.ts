import type { ReservationRead } from '@convonet/contracts/reservations'
import type { Deciding } from '../deciding.ts'
import { checkStart, dayOf, startsOn } from '../opening-hours.ts'
import { seatOnPaper } from '../seat-on-paper.ts'
import type { Situation } from '../situation.ts'
import type { Stay } from '../stay.ts'
import { tablesFor } from '../tables.ts'
import { overlap, type Waiting } from './queue.ts'

/** A party's place on the waitlist. */
export interface Standing {
  /** From 1, among those who want tables at the same time. */
  position: number
  size: number
  /** After the wished start, as things stand; null where no table comes free on that day. */
  waitMinutes: number | null
}

/** Where everybody stands: in their order all are seated on paper, each as early as the book and those ahead allow. */
export function standings(
  queue: readonly Waiting[],
  situation: Situation,
  deciding: Deciding,
): Map<number, Standing> {
  const found = new Map<number, Standing>()
  let paper = situation
  for (const [index, party] of queue.entries()) {
    const rivals = queue.filter((other) => overlap(other, party))
    const ahead = queue.slice(0, index).filter((other) => overlap(other, party))
    const seat = earliestSeat(party, paper, deciding)
    if (seat) paper = seatOnPaper(paper, { ...seat.stay, id: party.id }, seat.tables)
    found.set(party.id, {
      position: ahead.length + 1,
      size: rivals.length,
      waitMinutes: seat && (seat.stay.startsAt - party.startsAt) / 60_000,
    })
  }
  return found
}

function earliestSeat(party: Stay, paper: Situation, { rules, now }: Deciding) {
  const day = dayOf(party.startsAt, rules)
  // A night's service goes on after midnight.
  const later = [day.subtract({ days: 1 }), day]
    .flatMap((date) => startsOn(date, rules))
    .filter((start) => start > party.startsAt)
    .toSorted((a, b) => a - b)
  for (const startsAt of [party.startsAt, ...later]) {
    if (checkStart(startsAt, rules, now).kind !== 'open') continue
    const stay = { ...party, startsAt, endsAt: startsAt + party.endsAt - party.startsAt }
    const tables = tablesFor(stay, paper, rules)
    if (tables) return { stay, tables }
  }
  return null
}

type Fields = Pick<
  ReservationRead,
  | 'guest_waitlist_position'
  | 'guest_waitlist_queue_size'
  | 'guest_waitlist_estimated_wait_minutes'
  | 'guest_waitlist_position_ordinal_en'
  | 'guest_waitlist_wait_time_hint'
>

/** As v2 answers it; all null for a party that does not wait. */
export const waitlistFields = (standing: Standing | undefined): Fields => ({
  guest_waitlist_position: standing?.position ?? null,
  guest_waitlist_queue_size: standing?.size ?? null,
  guest_waitlist_estimated_wait_minutes: standing?.waitMinutes ?? null,
  guest_waitlist_position_ordinal_en: standing ? ordinal(standing.position) : null,
  guest_waitlist_wait_time_hint: standing ? waitHint(standing) : null,
})

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')

/** "first", "number 11" */
export const ordinal = (position: number): string => ORDINALS[position - 1] ?? `number ${position}`

/** For the ear: "about 1 hour and 30 minutes after the wished time, as things stand". */
export function waitHint({ waitMinutes }: Standing): string {
  if (waitMinutes === null)
    return 'no table comes free on that day as things stand; only a cancellation would help'
  if (waitMinutes === 0) return 'a table is free at the wished time and is being offered'
  return `about ${spokenMinutes(waitMinutes)} after the wished time, as things stand`
}

function spokenMinutes(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)]
  const parts = [hours > 0 && countOf(hours, 'hour'), rest > 0 && countOf(rest, 'minute')]
  return parts.filter(Boolean).join(' and ')
}

const countOf = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`
