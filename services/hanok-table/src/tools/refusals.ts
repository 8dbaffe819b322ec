import type { ResultMeta, ToolCall } from '@convonet/contracts/tool-language'
import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { Availability, DayAvailability } from '../availability.ts'
import { dayOf, servicesOn } from '../opening-hours.ts'
import { restaurantIso, zonedAt } from '../restaurant-time.ts'
import { spokenClock, spokenDay, spokenList, spokenNumber, spokenStart, weekdayOf } from '../spoken.ts'
import type { Scene } from './scene.ts'

export type Refusal =
  | Exclude<Availability, { kind: 'free' }>
  | Exclude<DayAvailability, { kind: 'starts' }>
  | { kind: 'waitlist-full'; alternatives: number[] }

export interface Refused {
  partySize: number
  /** Any moment of the wanted day, where only a day was asked for. */
  startsAt: number
  /** The call to make with another start: `starts_at`, and `date` where a bare time means that day. */
  again: ToolCall
  /** The call that puts the guest on the waitlist. */
  waitlist?: ToolCall | undefined
  /** More values for the wording. */
  values?: Record<string, unknown>
}

/** Why a party cannot come then, and what to offer instead. */
export function refused(refusal: Refusal, asked: Refused, scene: Scene): CallToolResult {
  const alternatives = 'alternatives' in refusal ? refusal.alternatives : []
  const kind = alternatives.length > 0 ? (WITH_ALTERNATIVES[refusal.kind] ?? refusal.kind) : refusal.kind
  return outcome(
    {
      kind,
      party: spokenNumber(asked.partySize),
      when: spokenStart(asked.startsAt, scene),
      day: spokenDay(asked.startsAt, scene),
      weekday: weekdayOf(zonedAt(asked.startsAt, scene.timeZone).dayOfWeek),
      hours: hoursOn(asked.startsAt, scene),
      alternatives: alternatives.map((start) => restaurantIso(start, scene.timeZone)),
      times: timesOf(alternatives, scene) || undefined,
      horizon: scene.rules.horizonDays,
      ...asked.values,
    },
    nextOf(kind, alternatives, { asked, scene }),
  )
}

const WITH_ALTERNATIVES: Readonly<Record<string, string>> = {
  full: 'full-alternatives',
  'waitlist-full': 'waitlist-full-alternatives',
}

/** "6:30 PM or 8:15 PM" */
export const timesOf = (starts: readonly number[], scene: Scene): string =>
  spokenList(
    starts.map((start) => spokenClock(start, scene)),
    'or',
  )

/** "11:30 AM to 9 PM": from when to when guests are seated. */
function hoursOn(moment: number, scene: Scene): string | undefined {
  const services = servicesOn(dayOf(moment, scene.rules), scene.rules)
  const spoken = services.map(
    ({ opensAt, lastSeatingAt }) => `${spokenClock(opensAt, scene)} to ${spokenClock(lastSeatingAt, scene)}`,
  )
  return spoken.length > 0 ? spokenList(spoken) : undefined
}

function nextOf(
  kind: string,
  alternatives: readonly number[],
  { asked, scene }: { asked: Refused; scene: Scene },
): ResultMeta {
  const [only, another] = alternatives
  const { again, waitlist } = asked
  if (kind === 'party-too-large') return {}
  if (only !== undefined && another === undefined) {
    const call = withArguments(again, { starts_at: restaurantIso(only, scene.timeZone) })
    return { 'convonet/next': { call, question: `Would ${spokenClock(only, scene)} suit you?` } }
  }
  const date = zonedAt(asked.startsAt, scene.timeZone).toPlainDate().toString()
  if (only !== undefined) {
    const call = withArguments(again, { date })
    return { 'convonet/next': { call, ask: 'starts_at', question: 'Which would you like?' } }
  }
  if (kind === 'full' && waitlist) {
    const question = 'Shall I put you on the waitlist? That is not a confirmed table.'
    return { 'convonet/next': { call: waitlist, question } }
  }
  const isOfThatDay = kind === 'outside-hours' || kind === 'full' || kind === 'waitlist-full'
  const call = isOfThatDay ? withArguments(again, { date }) : again
  return { 'convonet/next': { call, ask: 'starts_at', question: 'What other time would suit you?' } }
}

export const withArguments = (call: ToolCall, more: Record<string, unknown>): ToolCall => ({
  ...call,
  arguments: { ...call.arguments, ...more },
})
