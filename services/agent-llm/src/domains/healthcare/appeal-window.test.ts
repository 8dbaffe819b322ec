import { expect, it } from 'vitest'
import { appealWindow } from './appeal-window.ts'

const claim = (status: string, processedDate: string | null, isAppealed = false) => ({
  status,
  processedDate,
  isAppealed,
})

// 180 days after May 26 is November 22.
it.each([
  ['denied, on the last day', claim('denied', '2026-05-26'), 'open'],
  ['denied, a day later', claim('denied', '2026-05-25'), 'too-late'],
  ['partly approved', claim('partially_approved', '2026-11-01'), 'open'],
  ['without a day of decision', claim('denied', null), 'open'],
  ['appealed before', claim('denied', '2026-11-01', true), 'already-appealed'],
  ['under appeal', claim('appealed', '2026-11-01'), 'already-appealed'],
  ['paid', claim('paid', '2026-11-01'), 'not-appealable'],
  ['not decided', claim('processing', null), 'not-appealable'],
])('a claim that is %s', (_, of, kind) => {
  expect(appealWindow(of, '2026-11-22').kind).toBe(kind)
})
