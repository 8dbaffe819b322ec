/** The restaurant's clock at a moment in unix milliseconds: `2026-11-27` and `19:00`. */
export function wallClock(moment: number, timeZone: string): { date: string; time: string } {
  const options = { timeZone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' } as const
  const parts = new Intl.DateTimeFormat('en-CA', options).formatToParts(moment)
  const part = (wanted: string) => parts.find(({ type }) => type === wanted)?.value ?? ''
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  }
}

/** Whether clocks here show something else than the restaurant's at this moment. */
export function isElsewhere(moment: number, timeZone: string, browserZone: string): boolean {
  const there = wallClock(moment, timeZone)
  const here = wallClock(moment, browserZone)
  return there.date !== here.date || there.time !== here.time
}

export type HouseTime = ReturnType<typeof createHouseTime>

/** How a language writes the restaurant's days and times. */
export function createHouseTime(language: string, timeZone: string) {
  const inWords = (options: Intl.DateTimeFormatOptions) => writer(language, options)
  const time = { hour: 'numeric', minute: '2-digit' } as const
  const clock = inWords({ timeZone, ...time })
  const moment = inWords({ timeZone, weekday: 'short', month: 'short', day: 'numeric', ...time })
  const longMoment = inWords({ timeZone, weekday: 'long', month: 'long', day: 'numeric', ...time })
  const day = inWords({ timeZone: 'UTC', weekday: 'long', month: 'long', day: 'numeric' })
  const weekday = inWords({ timeZone: 'UTC', weekday: 'long' })
  const timeOfDay = inWords({ timeZone: 'UTC', ...time })
  const zone = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'longGeneric' })
  return {
    /** Of an instant: the time on the restaurant's clock. */
    clock,
    /** Of an instant: the day and time on the restaurant's clock. */
    moment,
    longMoment,
    /** Of `2026-11-27`. */
    day: (date: string) => day(`${date}T00:00:00Z`),
    /** Of `1`, which is Monday. */
    weekday: (iso: string) => weekday(`2024-01-0${iso}T00:00:00Z`),
    /** Of `19:00`. */
    timeOfDay: (time: string) => timeOfDay(`2024-01-01T${time}:00Z`),
    /** `Pacific Time` */
    zone: zone.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone,
  }
}

function writer(language: string, options: Intl.DateTimeFormatOptions): (instant: string) => string {
  const format = new Intl.DateTimeFormat(language, options)
  return (instant) =>
    format
      .formatToParts(new Date(instant))
      .map(({ value }) => (language === 'ko' ? (KOREAN[value] ?? value) : value))
      .join('')
}

// Newer tables of the browsers (CLDR 48) write AM and PM in Korean, which nobody says.
const KOREAN: Record<string, string> = { AM: '오전', PM: '오후' }
