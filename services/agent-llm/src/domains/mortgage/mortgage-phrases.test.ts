import { createLog } from '@convonet/kit/process/log'
import type { ToolLedger } from '@convonet/kit/tools/tool-ledger'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createToolHost, type ToolHost } from '../../mcp-host.ts'
import { readUtterance } from '../../spoken/reading/clauses.ts'
import { vocabularyOf } from '../../spoken/reading/vocabulary.ts'
import { createMortgageServer } from './server.ts'

let host: ToolHost
beforeAll(async () => {
  const deps = { db: {} as NodePgDatabase, ledger: {} as ToolLedger, log: createLog('test', 'silent') }
  host = await createToolHost([createMortgageServer(deps)], { timeoutMs: 1000 })
})
afterAll(() => host[Symbol.asyncDispose]())

const hearing = {
  when: { now: Date.parse('2026-11-22T14:30:00-05:00'), timeZone: 'America/New_York' },
  domain: 'mortgage',
}

const understood = (said: string) =>
  readUtterance(said, vocabularyOf(host.tools), hearing).flatMap((clause) =>
    clause.kind === 'commands'
      ? clause.commands.map(({ tool, arguments: args, items }) => [tool, { ...args, ...items }])
      : [],
  )

const FIGURES: [string, Record<string, unknown>][] = [
  ['my FICO score is around 680', { credit_score: 680 }],
  ['credit score 735', { credit_score: 735 }],
  ['my take home pay is 6,200 a month', { monthly_income: 6200 }],
  ['we bring in about eleven thousand a month together', { monthly_income: 11_000 }],
  ["I'm making 72k a year", { annual_income: 72_000 }],
  ['my wife and I earn a hundred and forty thousand per year', { annual_income: 140_000 }],
  ['I put 600 a month towards my debts', { monthly_debt: 600 }],
  ['all my loans together are 1,100 a month', { monthly_debt: 1100 }],
  ['I have zero debt', { monthly_debt: 0 }],
  ["I'm looking at a place for 510 thousand", { property_value: 510_000 }],
  ['the purchase price would be half a million', { property_value: 500_000 }],
  ["it's a 425 thousand dollar house", { property_value: 425_000 }],
  ['I plan to put fifty thousand down', { down_payment_amount: 50_000 }],
  ["we'd put ten percent down", { down_payment_percent: 10 }],
  ["I've got eighty grand saved up", { total_savings: 80_000 }],
  ['closing costs should be around 9,000', { closing_costs_estimate: 9000 }],
  ['I need to borrow 280 thousand', { loan_amount: 280_000 }],
]

const OTHERS: [string, string, Record<string, unknown>][] = [
  ["I'd like to get started on a home loan", 'create_mortgage_application', {}],
  ["we're thinking about buying a house and need a mortgage", 'create_mortgage_application', {}],
  ['any news on my mortgage', 'get_mortgage_application_status', {}],
  ['is my mortgage approved yet', 'get_mortgage_application_status', {}],
  ['forget about the mortgage', 'cancel_mortgage_application', {}],
  ['am I carrying too much debt', 'calculate_dti_ratio', {}],
  ['would you approve me for a mortgage', 'get_prequalification', {}],
  ['how much would I pay per month for the house', 'get_prequalification', {}],
  [
    'I owe 450 a month in credit cards',
    'add_mortgage_debt',
    { debt_type: 'credit_card', monthly_payment: 450 },
  ],
  [
    'my car loan is 380 a month with Toyota',
    'add_mortgage_debt',
    { debt_type: 'auto_loan', monthly_payment: 380, creditor_name: 'Toyota' },
  ],
  ['take the Toyota loan off my debts', 'remove_mortgage_debt', { debt_id: 'Toyota loan' }],
  ['how many debts do I have on file', 'get_mortgage_debts', {}],
  [
    'I have a gift letter from my parents',
    'upload_mortgage_document',
    { document_type: 'down_payment_gift_letter' },
  ],
  ['where do I upload my tax return', 'upload_mortgage_document', { document_type: 'income_tax_return' }],
  ['has my pay stub been accepted', 'get_mortgage_documents', {}],
  ['which documents are required for a home loan', 'get_required_documents', {}],
  ['what do you still need from me', 'get_missing_documents', {}],
]

describe('the mortgage domain', () => {
  it.each(FIGURES)('takes "%s" down', (said, figures) => {
    expect(understood(said)).toEqual([['update_mortgage_financial_info', figures]])
  })

  it.each(OTHERS)('understands "%s" as %s', (said, tool, args) => {
    expect(understood(said)).toEqual([[tool, args]])
  })

  it.each([
    'add buy milk to my list',
    'I need more savings jars',
    'call the bank about my statement',
    'remind me to print the W-2 forms tomorrow',
    'my mother has a house',
    'what is the score of the game',
  ])('leaves "%s" to others', (said) => {
    expect(understood(said)).toEqual([])
  })

  it('has a wording for every tool and says what each one lets a caller do', () => {
    for (const { name, meta } of host.tools) {
      expect(meta['convonet/can'], name).toBeTruthy()
      expect(meta['convonet/phrases'].length, name).toBeGreaterThan(2)
      expect(meta['convonet/examples'].length, name).toBeGreaterThan(2)
      expect(Object.keys(meta['convonet/say']), name).not.toEqual([])
    }
  })
})
