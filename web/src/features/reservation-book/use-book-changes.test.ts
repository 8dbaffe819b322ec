import { expect, it } from 'vitest'
import { concerns } from './use-book-changes.ts'

it.each([
  [['reservation-book', '2026-11-23', '2026-11-29'], ['2026-11-29'], true],
  [['reservation-book', '2026-11-23', '2026-11-29'], ['2026-11-30'], false],
  [['reservation-book', '2026-11-27', '2026-11-27', 'starts', 2], ['2026-11-27'], true],
  [['reservation-book', '2026-11-23', '2026-11-29'], null, true],
  [['restaurant-rules'], null, false],
])('a change of days concerns the query %j: %j is %s', (key, days, isRead) => {
  expect(concerns(key, days)).toBe(isRead)
})
