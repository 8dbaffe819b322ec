import { randomUUID } from 'node:crypto'
import type { Caller } from '@convonet/contracts/call'
import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agentUnderTest, someone, talk, tasksOf } from '../../agent-under-test.ts'
import type { People } from '../../ports.ts'

type Under = Awaited<ReturnType<typeof agentUnderTest>>

const person = (name: string) => ({
  userId: randomUUID(),
  name,
  email: `${name.toLowerCase().replace(' ', '.')}@example.com`,
})
const [DANA, SAM, PRIYA, PRIYANKA] = [
  person('Dana Demo'),
  person('Sam Lee'),
  person('Priya Patel'),
  person('Priyanka Rao'),
]
const EVERYBODY = [DANA, SAM, PRIYA, PRIYANKA]
const people: People = {
  search: async (term) => EVERYBODY.filter(({ name }) => name.toLowerCase().includes(term.toLowerCase())),
  byEmail: async (email) => EVERYBODY.find((one) => one.email === email) ?? null,
  byIds: async (ids) => EVERYBODY.filter(({ userId }) => ids.includes(userId)),
}
const as = ({ userId, name }: typeof DANA): Caller => ({ userId, name, channel: 'web' })

let sql: Sql
let under: Under
beforeAll(async () => {
  sql = await openTestSql()
  under = await agentUnderTest(sql, undefined, people)
}, 60_000)
afterAll(async () => {
  await under.service[Symbol.asyncDispose]()
  await sql[Symbol.asyncDispose]()
})

type Exchanges = readonly (readonly [said: string, answer: string])[]

async function converses(exchanges: Exchanges, caller: Caller = someone()): Promise<void> {
  const { say } = talk(under.service.agent, caller)
  for (const [said, answer] of exchanges) expect(await say(said), said).toBe(answer)
}

describe('reminders', () => {
  it.each<[string, Exchanges]>([
    [
      'are set, moved, listed and dropped',
      [
        ['remind me to call mom tomorrow at 5', 'I will remind you tomorrow at 5 PM: "call mom".'],
        ['tomorrow at 6 pm', 'I will remind you tomorrow at 6 PM: "call mom".'],
        [
          'set a reminder for Friday at noon to pay the rent',
          'I will remind you on Friday at noon: "pay the rent".',
        ],
        [
          'what reminders do I have',
          'You have 2 reminders: call mom tomorrow at 6 PM and pay the rent on Friday at noon.',
        ],
        [
          'do I have any reminders about the rent',
          'You have 1 reminder about "the rent": pay the rent on Friday at noon.',
        ],
        [
          'move the reminder about the rent to Thursday at 8 am',
          'I will remind you on Thursday at 8 AM: "pay the rent".',
        ],
        ['cancel the reminder to call mom', 'I dropped the reminder "call mom".'],
        ['undo that', 'All right, I took that back.'],
        ['delete all my reminders', 'Do you want me to drop the reminder "call mom" and "pay the rent"?'],
        ['yes', 'I dropped the reminders "call mom" and "pay the rent".'],
        ['what are my reminders', 'You have no reminders.'],
      ],
    ],
    [
      'need a time, and one that is ahead',
      [
        ['set a reminder to call grandma', 'When should I remind you?'],
        ['on Tuesday at 5', 'I will remind you on Tuesday at 5 PM: "call grandma".'],
        ['remind me today at 9 am to run', 'That time is over already. When then?'],
        ['tomorrow at 9', 'I will remind you tomorrow at 9 AM: "run".'],
      ],
    ],
    [
      'come in the morning of a day without a time, and today in the evening',
      [
        [
          'remind me on Wednesday to water the plants',
          'I will remind you on Wednesday at 9 AM: "water the plants".',
        ],
        ['remind me today to water the plants', 'I will remind you today at 6 PM: "water the plants".'],
      ],
    ],
  ])('%s', async (_, exchanges) => converses(exchanges))

  it('are tasks where no time was named', async () => {
    const caller = someone()
    await converses([['remind me to renew my passport', 'I added "renew my passport" to your list.']], caller)
    expect(await tasksOf(sql, caller)).toMatchObject([{ title: 'renew my passport' }])
  })

  it('are kept from everybody else', async () => {
    await converses([
      ['remind me to see Bob tomorrow at 5', 'I will remind you tomorrow at 5 PM: "see Bob".'],
    ])
    await converses([
      ['what are my reminders', 'You have no reminders.'],
      ['cancel the reminder to see Bob', 'You have no reminders.'],
    ])
  })
})

describe('the calendar', () => {
  it.each<[string, Exchanges]>([
    [
      'takes, moves, lists and drops events, and tells what overlaps',
      [
        [
          'put lunch with Anna on my calendar tomorrow at noon',
          '"lunch with Anna" is in your calendar tomorrow at noon.',
        ],
        [
          'schedule a meeting with Bob tomorrow at 12:30 pm',
          '"Bob" is in your calendar tomorrow at 12:30 PM. At the same time you have "lunch with Anna".',
        ],
        [
          'what is on my calendar tomorrow',
          'You have 2 events tomorrow: lunch with Anna tomorrow at noon and Bob tomorrow at 12:30 PM.',
        ],
        ['move the meeting with Bob to Friday at 3', '"Bob" is now on Friday at 3 PM.'],
        ['take lunch with Anna off my calendar', 'I took "lunch with Anna" out of your calendar.'],
        ['undo that', 'All right, I took that back.'],
        ['move lunch with Anna to Thursday at 1 pm', '"lunch with Anna" is now on Thursday at 1 PM.'],
        ['cancel lunch with Anna', 'I took "lunch with Anna" out of your calendar.'],
        ['am I free on Thursday', 'There is nothing in your calendar on Thursday.'],
      ],
    ],
    [
      'asks when, and takes a whole day',
      [
        [
          'add dinner to my calendar on Friday from 7 to 9 pm',
          '"dinner" is in your calendar on Friday at 7 PM for 2 hours.',
        ],
        ['add the fair to my calendar', 'When is it?'],
        ['on Saturday', '"the fair" is in your calendar on Saturday all day.'],
      ],
    ],
  ])('%s', async (_, exchanges) => converses(exchanges))
})

describe('a team', () => {
  it('is made, filled and asked after by those who are in it, and by nobody else', async () => {
    await converses(
      [
        ['which teams am I in', 'You are not in any team yet.'],
        ['create a team called Garden Club', 'The team Garden Club is there, and you own it.'],
        ['create a team called garden club', 'You are in a team called Garden Club already.'],
        ['add Sam Lee to the garden club team', 'Sam Lee is now in the team Garden Club, as a member.'],
        ['add priya to my team', 'There are Priya Patel and Priyanka Rao. Whom do you mean?'],
        ['Priya Patel', 'Priya Patel is now in the team Garden Club, as a member.'],
        [
          'add nobody dot known at example dot com to my team',
          'I cannot find "nobody dot known at example dot com".',
        ],
        [
          'make Priya an admin of the garden club team',
          'Priya Patel is now an admin of the team Garden Club.',
        ],
        [
          'who is in my team',
          'In the team Garden Club are Dana Demo, an owner, Priya Patel, an admin and Sam Lee.',
        ],
        [
          'add a task for the garden club team to rake the leaves',
          'I added "rake the leaves" for the team Garden Club.',
        ],
        [
          'remove Dana from the garden club team',
          'The team Garden Club needs an owner. Make somebody else the owner first.',
        ],
      ],
      as(DANA),
    )
    await converses(
      [
        ['make Sam an owner of the garden club team', 'You may not do that in the team Garden Club.'],
        ['remove Dana from the garden club team', 'You may not do that in the team Garden Club.'],
        ['remove Sam from the garden club team', 'Sam Lee is no longer in the team Garden Club.'],
      ],
      as(PRIYA),
    )
    await converses(
      [
        ['which teams am I in', 'You are not in any team yet.'],
        ['who is in the garden club team', 'You are not in any team yet.'],
        ['add a task for the garden club team to dig', 'You are not in any team yet.'],
      ],
      as(SAM),
    )
  })

  it('names people without telling more of them, and not without end', async () => {
    const { say } = talk(under.service.agent, someone())
    expect(await say('find a person called Priya')).toBe('I found Priya Patel and Priyanka Rao.')
    expect(await say('find a person called Zed')).toBe('I cannot find anybody called "Zed".')
    for (let search = 0; search < 13; search++) await say('find a person called Priya')
    expect(await say('find a person called Priya')).toBe(
      'You have searched a lot. Please try again in a few minutes.',
    )
  })
})

it('shares the tasks of a team with its members', async () => {
  await converses(
    [
      ['create a team called Chess', 'The team Chess is there, and you own it.'],
      ['add Sam Lee to the chess team', 'Sam Lee is now in the team Chess, as a member.'],
      [
        'assign buy a clock to Sam in the chess team',
        'I added "buy a clock" for the team Chess, for Sam Lee.',
      ],
    ],
    as(DANA),
  )
  await converses(
    [
      ["what's on my list", 'You have 1 task: buy a clock.'],
      ['mark buy a clock as done', 'I marked "buy a clock" as done.'],
    ],
    as(SAM),
  )
})
