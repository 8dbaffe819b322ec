import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarFile } from './calendar-file.ts'

const NOW = Date.parse('2026-11-24T12:00:00.123Z')
const entry = {
  uid: 'HNK-2345ABCD@convonet',
  startsAt: '2026-11-28T03:00:00Z',
  durationMinutes: 90,
  title: 'Hanok Table',
  description: 'Code HNK-2345ABCD',
  location: 'main hall',
  url: 'https://hanok.example/reservation/status?code=HNK-2345ABCD',
}

const lineOf = (file: string, name: string) =>
  file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .find((line) => line.startsWith(`${name}:`))

describe('a calendar file', () => {
  it('has one event, from its start to its end in UTC', () => {
    const file = calendarFile(entry, NOW)
    expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true)
    expect(file.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true)
    expect(lineOf(file, 'DTSTART')).toBe('DTSTART:20261128T030000Z')
    expect(lineOf(file, 'DTEND')).toBe('DTEND:20261128T043000Z')
    expect(lineOf(file, 'DTSTAMP')).toBe('DTSTAMP:20261124T120000Z')
  })

  it('escapes what has a meaning in it', () => {
    const file = calendarFile({ ...entry, description: 'Two, please; or\nthree\\four' }, NOW)
    expect(lineOf(file, 'DESCRIPTION')).toBe('DESCRIPTION:Two\\, please\\; or\\nthree\\\\four')
  })

  it('folds long lines into 75 octets without tearing a letter, and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '한', '🍲', ' '), maxLength: 200 }), (title) => {
        const file = calendarFile({ ...entry, title }, NOW)
        for (const line of file.split('\r\n')) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
        }
        expect(lineOf(file, 'SUMMARY')).toBe(`SUMMARY:${title}`)
      }),
    )
  })
})
