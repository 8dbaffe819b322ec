import { beforeAll, expect, it } from 'vitest'
import { allTools } from '../../testing/all-tools.ts'
import { type Vocabulary, vocabularyOf } from '../reading/vocabulary.ts'
import { scan } from './scan.ts'

const when = { now: Date.parse('2026-11-22T14:30:00-05:00'), timeZone: 'America/New_York' }
let vocabulary: Vocabulary

beforeAll(async () => {
  vocabulary = vocabularyOf(await allTools())
})

function scanned(name: string, text: string) {
  const tool = vocabulary.tools.get(name)
  const [command] = tool ? scan(tool, text, when) : []
  return { ...command?.items, ...command?.arguments }
}

it.each([
  [
    'update_mortgage_financial_info',
    'sixty thousand is what we could pay up front',
    { down_payment_amount: 60_000 },
  ],
  ['update_mortgage_financial_info', 'we want to borrow two hundred thousand', { loan_amount: 200_000 }],
  [
    'add_mortgage_debt',
    'two eighty monthly is what the student loan takes',
    { debt_type: 'student_loan', monthly_payment: 280 },
  ],
  ['complete_todo', 'the curtains are finally taken care of', { id: 'curtains' }],
  ['leave_care_program', 'I want out of the wellness program', { program_id: 'wellness' }],
  [
    'create_calendar_event',
    'block noon on Friday for lunch with Anna',
    { event_from: '2026-11-27T17:00:00Z' },
  ],
])('%s hears in "%s" what it takes', (name, text, expected) => {
  expect(scanned(name, text)).toMatchObject(expected)
})

it('never puts one number into two slots', () => {
  const { credit_score, ...others } = scanned('update_mortgage_financial_info', 'my score is 700')
  expect(credit_score).toBe(700)
  expect(Object.values(others)).not.toContain(700)
})
