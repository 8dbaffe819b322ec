import { RestaurantRules } from '@convonet/contracts/reservations'

/** Where rules are not possible, as paths such as `hours.1.0.opens`. */
export function ruleProblems(rules: RestaurantRules): string[] {
  const read = RestaurantRules.safeParse(rules)
  const wrong = read.success ? [] : read.error.issues.map(({ path }) => path.join('.'))
  return [...new Set([...wrong, ...overlaps(rules), ...turnsOutOfOrder(rules)])]
}

const DAY_MINUTES = 24 * 60

/** Hours that begin before those before them end, on one day or into the next. */
function overlaps({ hours }: RestaurantRules): string[] {
  const spans = Object.entries(hours).flatMap(([weekday, windows]) =>
    windows.map(({ opens, closes }, index) => {
      const from = (Number(weekday) - 1) * DAY_MINUTES + minutesOf(opens)
      const length = (minutesOf(closes) - minutesOf(opens) + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES
      return { path: `hours.${weekday}.${index}`, from, until: from + length }
    }),
  )
  return spans
    .filter((span) => spans.some((other) => other !== span && beginsWithin(span.from, other)))
    .map(({ path }) => path)
}

/** Sunday's night reaches into Monday. */
const beginsWithin = (moment: number, { from, until }: { from: number; until: number }) =>
  [moment, moment + 7 * DAY_MINUTES].some((at) => at >= from && at < until)

const minutesOf = (time: string) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** A stay for fewer guests than the one before it would never be used. */
const turnsOutOfOrder = ({ turnMinutes }: RestaurantRules) =>
  turnMinutes.flatMap(({ upTo }, index) => {
    const before = turnMinutes[index - 1]
    return before && upTo <= before.upTo ? [`turnMinutes.${index}.upTo`] : []
  })
