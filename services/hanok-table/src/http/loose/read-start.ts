import { Temporal } from 'temporal-polyfill'

/** v2's hour for whoever names a day and no time. */
const USUAL_TIME = Temporal.PlainTime.from('18:00')
const OFFSET = /(?:Z|[+-]\d{2}(?::?\d{2})?)(?:\[[^\]]{1,64}\])?$/i

/**
 * Unix milliseconds of a whole minute. Without an offset it is the restaurant's clock; of a time that comes twice in autumn the first. Null
 * for what is no time, or one that the spring change leaves out.
 */
export function readStartTime(text: string, timeZone: string): number | null {
  try {
    const said = text.trim().replace(/^(\d{4}-\d{2}-\d{2})\s+/, '$1T')
    const moment =
      said.includes('T') && OFFSET.test(said.slice(11)) ? instantOf(said) : wallOf(said, timeZone)
    return moment !== null && isOfThisAge(moment) ? Math.floor(moment / 60_000) * 60_000 : null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const instantOf = (said: string): number => Temporal.Instant.from(said).epochMilliseconds

function wallOf(said: string, timeZone: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}(?:$|T)/.test(said)) return null
  const wall = said.includes('T')
    ? Temporal.PlainDateTime.from(said)
    : Temporal.PlainDate.from(said).toPlainDateTime(USUAL_TIME)
  const zoned = wall.toZonedDateTime(timeZone)
  return zoned.toPlainDateTime().equals(wall) ? zoned.epochMilliseconds : null
}

/** What a database and a calendar can hold with room on both sides. */
const isOfThisAge = (moment: number): boolean =>
  moment > Date.UTC(1970, 0, 2) && moment < Date.UTC(9000, 0, 1)
