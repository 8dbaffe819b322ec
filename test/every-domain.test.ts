import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTalk, type Talk } from './src/talk.ts'
import { fiveProcesses, oneProcess, serversAreHere, type World } from './src/worlds.ts'

const SMALL_EAR = { LOCAL_STT_MODEL: 'tiny' }
const ways = [
  { name: 'one process on embedded parts', open: () => oneProcess(SMALL_EAR), processes: 1, possible: true },
  {
    name: 'five processes on PostgreSQL and Redis',
    open: openServersWithDemoData,
    processes: 5,
    possible: serversAreHere,
  },
]

async function openServersWithDemoData(): Promise<World> {
  const world = await fiveProcesses({ ...SMALL_EAR, LOG_LEVEL: 'info' })
  await world.domain.command('seed', 'demo')
  return world
}

/** In ten days or, since the restaurant is closed on Mondays, in eleven. */
const day = new Date(Date.now() + 10 * 24 * 3_600_000)
if (day.getUTCDay() === 1) day.setUTCDate(day.getUTCDate() + 1)
const isoDay = day.toISOString().slice(0, 10)
const spokenDay = day.toLocaleDateString('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' })

describe.each(ways.filter(({ possible }) => possible))(
  'one call about everything, $name',
  ({ open, processes }) => {
    let world: World
    let talk: Talk
    beforeAll(async () => {
      world = await open()
      talk = await openTalk(world.domain.url, '2468')
    })
    afterAll(async () => {
      await world?.[Symbol.asyncDispose]()
    })

    const leftOfDeductible = () => talk.say('What is left of my deductible?')
    const lookForTable = () => talk.say(`Do you have a table for two on ${spokenDay} at 6 PM?`)
    const LEFT = /met \$750 of your \$1,500 .*\$750 is left/
    const FREE = /I have a table for two .* at 6 PM/

    it('tells a member what is left of the deductible', async () => {
      expect(await leftOfDeductible()).toMatch(LEFT)
    })

    it('books a table, reading back what it is about to book', async () => {
      expect(await talk.say(`Book a table for four on ${spokenDay} at 7 PM`)).toMatch(/number/i)
      expect(await talk.say('415 555 0134')).toMatch(/four.*7 PM.*Alex Demo.*Shall I book it\?/)
      expect(await talk.say('Yes')).toMatch(/booked.*confirmation code is H ?N ?K/i)
    })

    it('goes back to the health plan, and from there to the list', async () => {
      expect(await talk.say('Am I covered at the moment?')).toMatch(/active|covered/i)
      expect(await talk.say('Add buy milk to my list')).toContain('milk')
    })

    it('finds nobody to put a caller through to, and has them called back', async () => {
      expect(await talk.say('I want to talk to a person')).toMatch(/nobody.*call you back\?/)
      expect(await talk.say('Yes please')).toMatch(/number/i)
      expect(await talk.say('415 555 0134')).toMatch(/called back/)
    })

    it('tells clients of version 2 the team that somebody made in a call', async () => {
      const credentials = { email: 'eve@example.test', password: 'correct horse' }
      const names = { username: 'eve', first_name: 'Eve', last_name: 'Example', voice_pin: '8642' }
      expect(await post('register', { ...credentials, ...names })).toMatchObject({
        user: { username: 'eve' },
      })
      const eve = await openTalk(world.domain.url, '8642')
      expect(await eve.say('Create a team called Garden')).toMatch(/Garden.*you own it/)
      await eve.caller.hangUp()
      expect(await post('login', credentials)).toMatchObject({
        teams: [{ team_id: expect.any(String), role: 'owner' }],
      })
    })

    async function post(what: 'register' | 'login', body: object): Promise<unknown> {
      const reply = await fetch(`${world.domain.url}/api/auth/${what}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return await reply.json()
    }

    it.skipIf(processes === 1)(
      'goes on without the tables while their process is down, and has them when it is back',
      async () => {
        expect(await lookForTable()).toMatch(FREE)
        const killed = pidOf(world, 'hanok-table')
        process.kill(killed, 'SIGKILL')
        expect(await lookForTable()).toBe(
          'Sorry, something went wrong and that did not work. Please try again.',
        )
        expect(await leftOfDeductible()).toMatch(LEFT)
        await expect.poll(() => pidOf(world, 'hanok-table'), { timeout: 30_000 }).not.toBe(killed)
        await expect.poll(lookForTable, { timeout: 60_000, interval: 1000 }).toMatch(FREE)
      },
    )

    it('has stored what was said, for whoever said it', async () => {
      const { user_id: alex } = talk.welcome
      await talk.caller.hangUp()
      expect(
        await world.rows(`select
          (select json_agg(json_build_object('at', starts_at at time zone 'America/Los_Angeles', 'name', guest_name,
            'phone', guest_phone, 'guests', party_size, 'status', status))
            from reservations where user_id = '${alex}') as reservations,
          (select json_agg(json_build_object('kind', kind, 'phone', phone, 'open', done_at is null))
            from desk_messages where user_id = '${alex}') as messages,
          (select json_agg(lower(title)) from todos_anthropic where creator_id = '${alex}') as tasks`),
      ).toEqual([
        {
          reservations: [
            {
              at: `${isoDay}T19:00:00`,
              name: 'Alex Demo',
              phone: '+14155550134',
              guests: 4,
              status: 'confirmed',
            },
          ],
          messages: [{ kind: 'callback', phone: '+14155550134', open: true }],
          tasks: [expect.stringContaining('milk')],
        },
      ])
    })
  },
)

/** Of the process in which a service runs now, by what it logged when it began to listen. */
function pidOf({ domain }: World, service: string): number {
  const starts = [...domain.output().matchAll(/^\{.*"msg":"listening"\}$/gm)].map(([line]) =>
    JSON.parse(line),
  )
  return starts.findLast((start) => start.service === service).pid
}
