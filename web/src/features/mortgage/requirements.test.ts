import { DocumentType, type MortgageDocument } from '@convonet/contracts/mortgage'
import { describe, expect, it } from 'vitest'
import { requirementsOf } from './requirements.ts'

const document = (
  document_type: DocumentType,
  status: MortgageDocument['status'] = 'uploaded',
): MortgageDocument => ({
  document_id: crypto.randomUUID(),
  document_type,
  document_name: `${document_type}.pdf`,
  status,
  file_size: 1,
  mime_type: 'application/pdf',
  rejection_reason: null,
  uploaded_at: null,
  verified_at: null,
})

const checklist = (
  documents: MortgageDocument[],
  { downPayment = 40_000, isCollected = false }: { downPayment?: number | null; isCollected?: boolean } = {},
) =>
  requirementsOf({
    documents,
    down_payment_amount: downPayment,
    document_collection_completed: isCollected,
  })

const stateOfIncome = (...given: Parameters<typeof checklist>) =>
  checklist(...given).find(({ group }) => group === 'income')?.state

describe('the checklist of documents', () => {
  it('asks for everything at first, and for debts only on the side', () => {
    expect(checklist([]).map(({ group, state }) => [group, state])).toEqual([
      ['identification', 'missing'],
      ['income', 'missing'],
      ['assets', 'missing'],
      ['down_payment', 'missing'],
      ['debts', null],
    ])
  })

  it.each([null, 0])('asks for no proof of a down payment of %j', (downPayment) => {
    const groups = (documents: MortgageDocument[]) =>
      checklist(documents, { downPayment }).map(({ group }) => group)
    expect(groups([])).not.toContain('down_payment')
    expect(groups([document('down_payment_gift_letter')])).toContain('down_payment')
  })

  it('has a place for every kind of document, and one only', () => {
    const places = checklist([]).flatMap(({ types }) => types)
    expect([...places].sort()).toEqual([...DocumentType.options].sort())
  })

  it.each([
    [['pending'], 'expected'],
    [['rejected'], 'rejected'],
    [['rejected', 'uploaded'], 'uploaded'],
    [['rejected', 'pending'], 'expected'],
    [['uploaded', 'pending'], 'uploaded'],
    [['uploaded', 'verified', 'rejected'], 'verified'],
  ] as const)('says of documents that are %j: %s', (statuses, state) => {
    expect(stateOfIncome(statuses.map((status) => document('income_w2', status)))).toBe(state)
  })

  it('says that a document is being checked once all of them are there', () => {
    expect(stateOfIncome([document('income_w2')], { isCollected: true })).toBe('checking')
  })

  it('proposes the kind that was announced, else the usual one', () => {
    const proposed = (documents: MortgageDocument[]) => checklist(documents)[1]?.nextType
    expect(proposed([])).toBe('income_paystub')
    expect(proposed([document('income_paystub'), document('income_1099', 'pending')])).toBe('income_1099')
  })
})
