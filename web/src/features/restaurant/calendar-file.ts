export interface CalendarEntry {
  uid: string
  startsAt: string
  durationMinutes: number
  title: string
  description: string
  location: string
  url: string
}

/** An iCalendar file (RFC 5545) with one event. Its moments are in UTC, so that every calendar shows them right. */
export function calendarFile(entry: CalendarEntry, now: number): string {
  const startsAt = Date.parse(entry.startsAt)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Convonet//Restaurant//EN',
    'BEGIN:VEVENT',
    `UID:${escaped(entry.uid)}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(startsAt + entry.durationMinutes * 60_000)}`,
    `SUMMARY:${escaped(entry.title)}`,
    `DESCRIPTION:${escaped(entry.description)}`,
    `LOCATION:${escaped(entry.location)}`,
    `URL:${entry.url}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

const utc = (moment: number) => `${new Date(moment).toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`

const escaped = (text: string) => text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r?\n/g, '\\n')

/** Lines have at most 75 octets; the rest goes on after a break and a space, never within a letter. */
function folded(line: string): string {
  let octets = 0
  let folded = ''
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length
    if (octets + size > MOST_OCTETS) {
      folded += '\r\n '
      octets = 1
    }
    folded += letter
    octets += size
  }
  return folded
}

const MOST_OCTETS = 75
