import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { disorderIn } from './disorder.ts'
import { emptyBook, type House, untilQuiet } from './storm.contract.ts'
import { createStorm } from './storm.ts'

/** What a crowd is answered that sends its requests in one instant. */
export function crowdContract(subject: () => House): void {
  const crowd = async (count: number, startOf: (index: number) => string, partySize: number) => {
    const { sql, replicas } = subject()
    await emptyBook(subject())
    const { ask } = createStorm(replicas, { day: '', reservations: [], holds: [], tables: [] })
    const all = Array.from({ length: count }, (_, index) => {
      const guest = { guest_name: `Guest ${index}`, guest_phone: `+1212555${1000 + index}` }
      const body = { ...guest, party_size: partySize, starts_at: startOf(index), waitlist_if_full: false }
      return ask({ method: 'POST', path: '/api/reservations', body, as: 'guest' }, index)
    })
    const answers = await Promise.all(all)
    await untilQuiet(sql)
    expect(await disorderIn(sql)).toEqual([])
    return answers
  }
  const dayAhead = (days: number) =>
    Temporal.Instant.fromEpochMilliseconds(subject().clock.now())
      .toZonedDateTimeISO('America/New_York')
      .add({ days })
      .toPlainDate()

  it('gives the last table to exactly one of two hundred who want it at once', async () => {
    const answers = await crowd(200, () => `${dayAhead(2)}T19:00`, 10)
    const [winners, others] = [200, 409].map((wanted) => answers.filter(({ status }) => status === wanted))
    expect(winners?.map(({ body }) => body.status)).toEqual(['confirmed'])
    expect(others?.map(({ body }) => body.reason)).toEqual(Array(199).fill('full'))
  })

  it('answers five hundred creates at once, each with a booking or with why there is none', async () => {
    const answers = await crowd(500, (index) => `${dayAhead(2 + (index % 25))}T${12 + (index % 9)}:00`, 2)
    const named = answers.map(({ status, body }) => (status === 200 ? body.status : body.reason))
    expect(new Set(named)).toEqual(new Set(['confirmed', 'full']))
  })
}
