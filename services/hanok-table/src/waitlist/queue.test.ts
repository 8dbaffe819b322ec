import { expect, it } from 'vitest'
import { inOrder, overlap, type Waiting } from './queue.ts'

const party = (id: number, given: Partial<Waiting> = {}): Waiting => ({
  ...{ id, partySize: 2, startsAt: 0, endsAt: 90, vip: false, since: 0 },
  ...given,
})

it('offers to VIPs first, then to who has waited longest, and of equals to the earlier booking', () => {
  const queue = [
    party(4, { since: 20 }),
    party(3, { since: 10 }),
    party(2, { since: 10 }),
    party(5, { since: 30, vip: true }),
    party(1, { since: 40, vip: true }),
  ]
  expect(queue.toSorted(inOrder).map(({ id }) => id)).toEqual([5, 1, 2, 3, 4])
})

it.each([
  { other: { startsAt: 89, endsAt: 200 }, rivals: true, why: 'begins before the first leaves' },
  { other: { startsAt: 90, endsAt: 200 }, rivals: false, why: 'begins when the first leaves' },
  { other: { startsAt: 10, endsAt: 20 }, rivals: true, why: 'is there in between' },
])('counts as after the same tables: $rivals for a party that $why', ({ other, rivals }) => {
  expect(overlap(party(1), party(2, other))).toBe(rivals)
  expect(overlap(party(2, other), party(1))).toBe(rivals)
})
