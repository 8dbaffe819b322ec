import type { Database } from '@convonet/kit/store/sql'
import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { findSeating, findStarts } from '../availability.ts'
import { restaurantIso } from '../restaurant-time.ts'
import { spokenDay, spokenNumber, spokenStart } from '../spoken.ts'
import { askFor } from './ask-for.ts'
import { refused, timesOf } from './refusals.ts'
import type { Scene } from './scene.ts'
import { tellHours } from './tell-hours.ts'
import { wantedStart } from './wanted-start.ts'

export const SearchSeating = z.object({
  date: z
    .string()
    .min(8)
    .max(40)
    .optional()
    .describe(
      "The restaurant's day, 2026-11-27, or with a time, 2026-11-27T19:00, where the caller names one",
    ),
  party_size: z.int().min(1).max(500).optional().describe('How many people would come'),
  about: z
    .enum(['tables', 'hours'])
    .optional()
    .describe('hours for when the restaurant is open; tables unless given'),
})

/** Whether there is a table at a time, or at which times of a day there is one. Holds and promises nothing. */
export async function search(
  db: Database,
  args: z.output<typeof SearchSeating>,
  scene: Scene,
): Promise<CallToolResult> {
  const { date, party_size: partySize } = args
  if (args.about === 'hours') return tellHours(date, scene)
  const call = { name: 'search_seating_availability', arguments: args }
  if (partySize === undefined) return askFor('party_size', call, { kind: 'ask-party' })
  if (date === undefined) return askFor('date', call, { kind: 'ask-date' })
  const wanted = wantedStart({ starts_at: date }, scene)
  if (wanted.kind === 'unclear')
    return askFor('date', { ...call, arguments: { party_size: partySize } }, { kind: 'unclear-time' })
  if (wanted.kind === 'day') return await onDay(db, { partySize, day: wanted.day }, scene)
  return await atTime(db, { partySize, startsAt: wanted.startsAt }, scene)
}

const booking = (partySize: number) => ({ name: 'create_reservation', arguments: { party_size: partySize } })

async function atTime(
  db: Database,
  { partySize, startsAt }: { partySize: number; startsAt: number },
  scene: Scene,
): Promise<CallToolResult> {
  const found = await findSeating(db, { partySize, startsAt }, scene)
  const iso = restaurantIso(startsAt, scene.timeZone)
  const call = { ...booking(partySize), arguments: { party_size: partySize, starts_at: iso } }
  if (found.kind !== 'free') {
    const waitlist = { ...call, arguments: { ...call.arguments, waitlist_if_full: true } }
    return refused(found, { partySize, startsAt, again: booking(partySize), waitlist }, scene)
  }
  return outcome(
    {
      kind: 'available',
      party: spokenNumber(partySize),
      when: spokenStart(startsAt, scene),
      starts_at: iso,
    },
    { 'convonet/next': { call, question: 'Shall I book it for you?' } },
  )
}

async function onDay(
  db: Database,
  { partySize, day }: { partySize: number; day: Temporal.PlainDate },
  scene: Scene,
): Promise<CallToolResult> {
  const found = await findStarts(db, { partySize, day }, scene)
  const noon = day.toZonedDateTime({ timeZone: scene.timeZone, plainTime: '12:00' }).epochMilliseconds
  if (found.kind !== 'starts')
    return refused(found, { partySize, startsAt: noon, again: booking(partySize) }, scene)
  const named = someOf(found.starts)
  return outcome(
    {
      kind: 'available-times',
      party: spokenNumber(partySize),
      day: spokenDay(found.starts[0] ?? noon, scene).replace('tonight', 'today'),
      times: timesOf(named, scene),
      starts: found.starts.map((start) => restaurantIso(start, scene.timeZone)),
    },
    {
      'convonet/next': {
        call: { ...booking(partySize), arguments: { party_size: partySize, date: day.toString() } },
        ask: 'starts_at',
        question: 'What time would you like?',
      },
    },
  )
}

/** Three of them, spread over the day: more nobody keeps in mind. */
function someOf(starts: readonly number[]): number[] {
  const picked = [0, Math.floor((starts.length - 1) / 2), starts.length - 1]
  return [...new Set(picked)].flatMap((index) => starts[index] ?? [])
}
