import { describe, expect, it } from 'vitest'
import { partsOfDay } from './day-parts.ts'

const at = (time: string, date = '2026-11-27') => `${date}T${time}:00-08:00`
const day = (starts: string[], full: string[]) => ({
  date: '2026-11-27',
  party_size: 2,
  starts,
  full,
  reason: null,
  alternatives: [],
})
const free = (time: string) => ({ at: at(time), isFull: false })

describe('the starts of a day', () => {
  it('are in order and by part of the day, the full ones among them', () => {
    const starts = day([at('11:30'), at('17:00'), at('20:45')], [at('14:45'), at('15:00'), at('18:00')])
    expect(partsOfDay(starts, { picked: null })).toEqual([
      { part: 'lunch', starts: [free('11:30'), { at: at('14:45'), isFull: true }] },
      { part: 'afternoon', starts: [{ at: at('15:00'), isFull: true }] },
      { part: 'evening', starts: [free('17:00'), { at: at('18:00'), isFull: true }, free('20:45')] },
    ])
  })

  it('end after midnight in the same evening', () => {
    const late = at('00:15', '2026-11-28')
    expect(partsOfDay(day([at('23:45'), late], []), { picked: null })).toEqual([
      { part: 'evening', starts: [free('23:45'), { at: late, isFull: false }] },
    ])
  })

  it('keep what is picked as it was, though the table kept for it makes it look full', () => {
    const picked = free('19:00')
    expect(partsOfDay(day([], [at('19:00')]), { picked })).toEqual([{ part: 'evening', starts: [picked] }])
    expect(partsOfDay(day([], []), { picked })).toEqual([{ part: 'evening', starts: [picked] }])
  })

  it('hold the start that a party has, written in any zone, on its own day only', () => {
    const own = '2026-11-27T19:00:00-08:00'
    expect(partsOfDay(day([at('18:00')], []), { picked: null, own })).toEqual([
      { part: 'evening', starts: [free('18:00'), { at: own, isFull: false }] },
    ])
    expect(partsOfDay({ ...day([], []), date: '2026-11-28' }, { picked: null, own })).toEqual([])
  })
})
