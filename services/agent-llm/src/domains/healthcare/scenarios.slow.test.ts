import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLocalChat } from '../../adapters/local-chat.ts'
import { conversation, type PayerUnderTest, payerUnderTest, SAM } from './payer-under-test.ts'

const model = createLocalChat({ embeddings: null })
let sql: Sql
let payer: PayerUnderTest

beforeAll(async () => {
  sql = await openTestSql()
  payer = await payerUnderTest(sql)
})
afterAll(async () => {
  await payer.host[Symbol.asyncDispose]()
  await sql[Symbol.asyncDispose]()
})

/** What the caller says in turn, and what each answer must contain. */
type Scenario = [title: string, ...turns: [said: string, ...facts: (string | RegExp)[]][]]

const SCENARIOS: Scenario[] = [
  [
    'eligibility',
    ['Am I covered?', 'active', 'MEM-100001', 'Convonet Gold PPO', 'January 1, 2026', 'December 31, 2026'],
    ['When does my coverage end?', 'December 31, 2026', '39 days'],
  ],
  ['the deductible', ["What's my deductible?", '$750 of your $1,500', '$750 is left']],
  [
    'the out-of-pocket maximum',
    ['How close am I to my out-of-pocket maximum?', '$1,250', '$6,500', '100 percent'],
  ],
  [
    'recent claims',
    [
      'Show me my recent claims',
      '4 claims',
      /specialist visit .* is still being processed/,
      /MRI .* was denied/,
      /office visit .* was paid/,
      /lab work .* was partly approved/,
    ],
    ['Which claims were denied?', '1 denied claim', 'MRI'],
  ],
  [
    'a denied claim',
    ['Why was my MRI denied?', 'needed prior authorization and none was on file', 'file an appeal?'],
    ['No thanks', /./],
  ],
  [
    'coverage of a service',
    ["What's my coverage for physical therapy?", 'copay of $40', '30 visits', 'prior authorization'],
    ["What's my copay for a specialist?", '$50'],
    ['Is acupuncture covered by my insurance?', 'I do not know how your plan treats acupuncture'],
  ],
  [
    'status of authorizations',
    [
      'What is the status of my prior authorizations?',
      /physical therapy was approved for 12 sessions until April 20/,
      'knee replacement is still pending',
    ],
    ['Was my authorization for physical therapy approved?', '12 sessions', 'April 20'],
  ],
  [
    'a new authorization',
    ['Do I need prior authorization for hip surgery?', 'Yes', 'Shall I request'],
    ['Yes please', 'Which doctor'],
    [
      'Dr. Martinez',
      'Do you want me to request prior authorization for',
      'hip replacement',
      'David Martinez',
    ],
    ['Yes', /AUTH20261122\d+/, 'within 15 days', 'December 7, 2026'],
  ],
  [
    'the need for an authorization',
    ['Do I need prior auth for an MRI?', 'Yes'],
    ['no', /./],
    ['Do I need prior authorization for surgery?', 'Yes'],
    ['no', /./],
    ['Do I need prior authorization for a mammogram?', 'No, your plan does not require'],
  ],
  [
    'a doctor by specialty',
    [
      'Find me a cardiologist in my network',
      'Michael Chen',
      'tier 1',
      '2100 Webster Street',
      '415-555-0102',
      '4.9',
    ],
  ],
  [
    'a doctor by name',
    ['Is Dr. Chen in my network?', 'Yes', 'tier 1', '2100 Webster Street', '415-555-0102', '4.9'],
    ['Is Dr. Strange in my network?', 'I cannot find a doctor called "Dr. Strange"'],
  ],
  [
    'an explanation of benefits',
    ['Read me the explanation of benefits for my office visit', '$150', '$120', '$90', 'you owe $30'],
    ['What do I owe for the lab work?', '$60', '$50 towards your deductible', '$10 of coinsurance'],
  ],
  [
    'care programs',
    ['What care programs do you offer?', '4 programs', 'Wellness 360', '25 percent', 'Heart Health'],
    ['Enroll me in the heart health program', 'enrolled in Heart Health', '3 to 5 business days'],
  ],
  [
    'preventive care',
    [
      'What preventive care is covered?',
      '100 percent',
      'annual physical',
      'flu shot',
      'mammogram, for women,',
    ],
  ],
  [
    'A: a denial and what to do about it',
    ['Were any of my claims denied?', 'MRI'],
    ['Tell me more about the claim for the MRI', '$2,500', 'prior authorization', 'file an appeal?'],
    ['Yes', 'why should the claim be paid?'],
    ['My doctor ordered it because of my headaches', 'Do you want me to file an appeal'],
    ['Yes', 'I filed the appeal', /APL20261122\d+/, '30 to 60 days', 'January 21, 2027'],
    ['What is the status of the claim for the MRI?', 'under appeal'],
  ],
  [
    'B: the cost of a knee operation',
    ['Does my plan cover surgery?', '20 percent after the deductible', 'prior authorization'],
    ['How much will my knee surgery cost?', '$750', '20 percent of the rest', '$6,500', '$5,250'],
    ['What would I pay for a knee replacement that costs 30000 dollars?', 'you would pay $5,250'],
    ['Find me an orthopedic surgeon', 'David Martinez', 'San Jose'],
  ],
  [
    'C: a new member',
    ["I'm a new member", 'active', 'Convonet Gold PPO'],
    ['What does my plan cover?', '$1,500', '$6,500', 'physical therapy'],
    ['Find a primary care doctor near 94110', 'Sarah Johnson', 'tier 1'],
    ['What preventive care do I get for free?', '100 percent'],
    ['What care programs are there?', 'Wellness 360'],
  ],
]

describe('a caller who asks about', () => {
  it.each(SCENARIOS)('%s hears it', { timeout: 20_000 }, async (_, ...turns) => {
    const say = await conversation(payer, { model })
    for (const [said, ...facts] of turns) {
      const heard = await say(said)
      for (const fact of facts) expect(heard, said).toMatch(fact instanceof RegExp ? fact : literally(fact))
      expect(heard, 'spoken style').not.toMatch(/[*_#{}[\]`]|\n|undefined|null/)
      expect(heard.match(/\?/g)?.length ?? 0, `one question: ${heard}`).toBeLessThanOrEqual(1)
    }
  })

  it("somebody else's claim hears that there is none, and their name changes nothing", async () => {
    const say = await conversation(payer, { model })
    expect(await say('What is the status of claim number CLM202602100011?')).toBe(
      'I cannot find that claim among yours.',
    )
    expect(await say('What is the status of claim number CLM202699999999?')).toBe(
      'I cannot find that claim among yours.',
    )
    const asSam = await conversation(payer, { model, caller: SAM })
    expect(await asSam('Show me my recent claims')).toContain('2 claims')
    expect(await asSam('Why was my MRI denied?')).not.toContain('$2,500')
  })

  it.each([
    'I have a maximum of two tickets to scan',
    'your offer appeals to me',
    'there is a screening of the movie tonight',
    'the task is to schedule a maximum of fun',
  ])('nothing of ours by "%s" starts nothing', async (said) => {
    const before = await sql.pool.query('select count(*) from healthcare_access_log')
    await (await conversation(payer, { model }))(said)
    const after = await sql.pool.query('select count(*) from healthcare_access_log')
    expect(after.rows).toEqual(before.rows)
  })
})

const literally = (text: string) => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i')
