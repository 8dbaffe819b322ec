import type { DayStarts } from '@convonet/contracts/restaurant-book'
import { isSameStart, type WishedStart } from './wish.ts'

type Part = 'lunch' | 'afternoon' | 'evening'

interface Kept {
  picked: WishedStart | null
  own?: string | undefined
}

/**
 * The starts of a day in their order, by part of the day. What the guest has picked stays as it was: the table kept for them
 * makes it look full.
 */
export function partsOfDay(
  { date, starts, full }: DayStarts,
  { picked, own }: Kept,
): { part: Part; starts: WishedStart[] }[] {
  const offered = [
    ...starts.map((at) => ({ at, isFull: false })),
    ...full.map((at) => ({ at, isFull: true })),
  ].map((start) => (picked && isSameStart(picked.at, start.at) ? picked : start))
  const missing = [picked, own ? { at: own, isFull: false } : null].filter((start) => start !== null)
  for (const start of missing) {
    const isThere = offered.some(({ at }) => isSameStart(at, start.at))
    if (!isThere && start.at.startsWith(date)) offered.push(start)
  }
  const inOrder = offered.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  return PARTS.map((part) => ({
    part,
    starts: inOrder.filter(({ at }) => partOf(at, date) === part),
  })).filter(({ starts }) => starts.length > 0)
}

const PARTS: readonly Part[] = ['lunch', 'afternoon', 'evening']

/** By the clock it is written in. After midnight it is still the evening of the day on which the service began. */
function partOf(at: string, date: string): Part {
  const hour = Number(at.slice(11, 13))
  if (!at.startsWith(date) || hour >= 17 || hour < 5) return 'evening'
  return hour < 15 ? 'lunch' : 'afternoon'
}
