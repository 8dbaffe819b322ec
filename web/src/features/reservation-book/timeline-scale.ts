import type { ServiceWindow } from '@convonet/contracts/restaurant-book'
import type { Span } from './party.ts'

export const QUARTER_MS = 15 * 60_000
const HOUR_MS = 4 * QUARTER_MS

/** What the timeline of a day reaches over: real time, so that the hour that comes twice in autumn is there twice. */
export interface TimelineScale extends Span {
  quarters: number
  /** When nobody is served, from edge to edge. */
  closed: Span[]
}

/** From the first opening to the last closing in whole hours, or further where a party is there before or after. */
export function scaleOf(services: readonly ServiceWindow[], spans: readonly Span[]): TimelineScale | null {
  const open = services.map(({ opens_at, closes_at }) => ({
    from: Date.parse(opens_at),
    until: Date.parse(closes_at),
  }))
  const all = [...open, ...spans]
  if (all.length === 0) return null
  const from = Math.floor(Math.min(...all.map((span) => span.from)) / HOUR_MS) * HOUR_MS
  const until = Math.ceil(Math.max(...all.map((span) => span.until)) / HOUR_MS) * HOUR_MS
  return {
    from,
    until,
    quarters: Math.round((until - from) / QUARTER_MS),
    closed: gaps(open, { from, until }),
  }
}

/** The quarter of an hour that is nearest. Offsets of zones are whole quarters, so that it is one on the clock as well. */
export const toQuarter = (moment: number): number => Math.round(moment / QUARTER_MS) * QUARTER_MS

/** Where a moment is, from 0 at the left edge to 1 at the right. */
export const shareAt = (moment: number, { from, until }: Span): number => (moment - from) / (until - from)

/** Every whole hour of the clock within. */
export function hoursOf(scale: TimelineScale): number[] {
  const count = Math.ceil((scale.until - scale.from) / HOUR_MS)
  return Array.from({ length: count }, (_, hour) => scale.from + hour * HOUR_MS)
}

/** A start that keeps a stay of this length within the scale. */
export function within(start: number, lengthMs: number, { from, until }: Span): number {
  return Math.max(from, Math.min(start, Math.max(from, until - lengthMs)))
}

function gaps(open: readonly Span[], { from, until }: Span): Span[] {
  const found: Span[] = []
  let end = from
  for (const span of open.toSorted((a, b) => a.from - b.from)) {
    if (span.from > end) found.push({ from: end, until: span.from })
    end = Math.max(end, span.until)
  }
  return end < until ? [...found, { from: end, until }] : found
}
