import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLine } from './call/line-to-agent.ts'
import { openWorld, type World } from './world/open-world.ts'
import { callerOf } from './world/people.ts'
import { probe } from './world/probes.ts'
import { reset } from './world/reset.ts'

const TIMEOUT_MS = 120_000
const WANTED = 'book a table for two on Friday at 7 pm, the name is'

let world: World

describe('two callers at once', () => {
  beforeAll(async () => {
    world = await openWorld({})
  }, TIMEOUT_MS)
  afterAll(() => world[Symbol.asyncDispose]())

  it(
    'who both want the last table get one booking and one other answer',
    async () => {
      const people = await reset(world, { fullOn: '2026-11-27' })
      await world.sql.pool.query(
        `delete from reservations where confirmation_code = (
           select 'HNK-FULL' || id from hanok_tables where seats = 2 order by id limit 1)`,
      )
      const [dana, sam] = [
        createLine(world, callerOf(people, 'dana')),
        createLine(world, callerOf(people, 'sam')),
      ]
      const asked = await Promise.all([
        dana.say(`${WANTED} Dana Demo, phone 415 555 0134`),
        sam.say(`${WANTED} Sam Lee, phone 415 555 0177`),
      ])
      await Promise.all([dana.say('yes'), sam.say('yes')])
      expect(asked.filter(({ heard }) => heard.includes('Shall I book it?'))).toHaveLength(1)
      const rows = await probe(world.sql, 'reservations', null)
      const there = rows.filter(
        ({ at, partySize, seating }) =>
          at === '2026-11-27 19:00' && partySize === 2 && seating === 'allocated',
      )
      expect(there).toHaveLength(1)
    },
    TIMEOUT_MS,
  )
})
