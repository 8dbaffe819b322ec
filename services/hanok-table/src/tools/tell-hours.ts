import type { RestaurantRules } from '@convonet/contracts/reservations'
import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { Temporal } from 'temporal-polyfill'
import { servicesOn } from '../opening-hours.ts'
import { readStart } from '../restaurant-time.ts'
import { spokenClock, spokenDay, spokenList, weekdayOf } from '../spoken.ts'
import type { Scene } from './scene.ts'

/** When the restaurant is open: on a day, or in a usual week. */
export function tellHours(date: string | undefined, scene: Scene): CallToolResult {
  const { timeZone, callersZone, rules } = scene
  const said = date ? readStart(date, { restaurant: timeZone, caller: callersZone }) : null
  if (!said) return outcome({ kind: 'hours', hours: weekOf(rules) })
  const services = servicesOn(said.day, rules)
  const noon = said.day.toZonedDateTime({ timeZone, plainTime: '12:00' }).epochMilliseconds
  const day = spokenDay(noon, scene)
  const hours = services.map(
    ({ opensAt, closesAt }) => `${spokenClock(opensAt, scene)} to ${spokenClock(closesAt, scene)}`,
  )
  if (hours.length === 0) return outcome({ kind: 'closed-day', day })
  return outcome({
    kind: 'hours-of-day',
    day: `${day.charAt(0).toUpperCase()}${day.slice(1)}`,
    hours: spokenList(hours),
  })
}

/** "Tuesday to Sunday from 11:30 AM to 10 PM" */
function weekOf(rules: RestaurantRules): string {
  const days = Array.from({ length: 7 }, (_, index) => ({ day: index + 1, hours: hoursOn(index + 1, rules) }))
  const runs: { first: number; last: number; hours: string }[] = []
  for (const { day, hours } of days) {
    const run = runs.at(-1)
    if (run?.hours === hours && run.last === day - 1) run.last = day
    else if (hours !== '') runs.push({ first: day, last: day, hours })
  }
  return spokenList(
    runs.map(({ first, last, hours }) => {
      const to = last > first ? ` to ${weekdayOf(last)}` : ''
      return `${weekdayOf(first)}${to} from ${hours}`
    }),
  )
}

const hoursOn = (day: number, { hours }: RestaurantRules): string =>
  spokenList((hours[String(day)] ?? []).map(({ opens, closes }) => `${clock(opens)} to ${clock(closes)}`))

/** A time on the wall is said the same in every zone. */
const clock = (time: string): string =>
  spokenClock(
    Temporal.PlainDate.from('2026-01-01').toZonedDateTime({ timeZone: 'UTC', plainTime: time })
      .epochMilliseconds,
    { now: 0, timeZone: 'UTC' },
  )
