import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mortgageUnderTest } from './mortgage-under-test.ts'

let domain: Awaited<ReturnType<typeof mortgageUnderTest>>
beforeAll(async () => {
  domain = await mortgageUnderTest()
}, 30_000)
afterAll(() => domain[Symbol.asyncDispose]())

const stored = async (userId: string) => {
  const query = 'select * from mortgage_applications where user_id = $1'
  return (await domain.sql.pool.query(query, [userId])).rows[0]
}

describe('debts', () => {
  const car = { debt_type: 'auto_loan', monthly_payment: 350, creditor_name: 'Harbor' }

  it('make the figure that counts where they reach what was stated', async () => {
    const dana = domain.applicant()
    await dana.call('create_mortgage_application', { monthly_debt: 500, monthly_income: 10_000 })
    const added = await dana.call('add_mortgage_debt', car)
    expect(added).toMatchObject({
      kind: 'added',
      total_monthly_debt: 350,
      monthly_debt: 500,
      difference: 'You said 500 dollars a month in all, and the debts you listed make 350 dollars.',
    })
    await dana.call('add_mortgage_debt', { debt_type: 'credit_card', monthly_payment: 250.5 })
    expect(await stored(dana.userId)).toMatchObject({
      monthly_debt: '600.50',
      stated_monthly_debt: '500.00',
      dti_ratio: '6.01',
    })
  })

  it('count below what was stated once the caller says that they are all', async () => {
    const dana = domain.applicant()
    await dana.call('create_mortgage_application', { monthly_debt: 1200 })
    await dana.call('add_mortgage_debt', { ...car, monthly_payment: 950 })
    const listed = await dana.call('get_mortgage_debts')
    expect(listed).toMatchObject({
      count: 1,
      difference: 'You said 1,200 dollars a month in all, and the debts you listed make 950 dollars.',
    })
    const yes = listed.meta['convonet/next']?.call
    await dana.call(yes?.name ?? '', yes?.arguments)
    expect((await stored(dana.userId)).monthly_debt).toBe('950.00')
    expect((await dana.call('get_mortgage_debts')).difference).toBeUndefined()
  })

  it('are taken off again, with the ratio after them', async () => {
    const dana = domain.applicant()
    await dana.call('create_mortgage_application', { monthly_income: 1000 })
    const added = await dana.call('add_mortgage_debt', { ...car, interest_rate: 0, outstanding_balance: 0 })
    expect(added.items[0]).toMatchObject({ interest_rate: 0, outstanding_balance: 0 })
    const undo = added.meta['convonet/undo']
    const removed = await dana.call(undo?.name ?? '', undo?.arguments)
    expect(removed).toMatchObject({ kind: 'removed', title: 'car loan from Harbor' })
    expect((await stored(dana.userId)).monthly_debt).toBeNull()
    const again = removed.meta['convonet/undo']
    await dana.call(again?.name ?? '', again?.arguments)
    expect((await dana.call('get_mortgage_debts')).items).toEqual([
      { ...added.items[0], id: expect.any(String), debt_id: expect.any(String) },
    ])
    expect((await stored(dana.userId)).dti_ratio).toBe('35.00')
  })

  it('of somebody else cannot be taken off', async () => {
    const dana = domain.applicant()
    const mallory = domain.applicant()
    await dana.call('create_mortgage_application')
    await mallory.call('create_mortgage_application')
    const added = await dana.call('add_mortgage_debt', car)
    const debt_id = added.items[0]?.id
    expect(await mallory.call('remove_mortgage_debt', { debt_id })).toMatchObject({ kind: 'not-found' })
    expect(await mallory.call('remove_mortgage_debt', { debt_id: randomUUID() })).toMatchObject({
      kind: 'not-found',
    })
  })

  it('with an impossible payment are asked for again', async () => {
    const dana = domain.applicant()
    await dana.call('create_mortgage_application')
    const asked = await dana.call('add_mortgage_debt', { ...car, monthly_payment: -10 })
    expect(asked).toMatchObject({ kind: 'out-of-range' })
    expect(asked.meta['convonet/next']).toMatchObject({
      ask: 'monthly_payment',
      call: { arguments: { debt_type: 'auto_loan', creditor_name: 'Harbor' } },
    })
  })
})

describe('documents', () => {
  it('are announced by voice, once for each kind', async () => {
    const dana = domain.applicant()
    await dana.call('create_mortgage_application', {
      credit_score: 700,
      monthly_income: 5000,
      monthly_debt: 0,
    })
    const expecting = await dana.call('upload_mortgage_document', { document_type: 'income_paystub' })
    expect(expecting).toMatchObject({ kind: 'expecting', status: 'pending', title: 'pay stub' })
    expect(await dana.call('upload_mortgage_document', { document_type: 'income_paystub' })).toMatchObject({
      kind: 'expected-already',
    })
    expect((await stored(dana.userId)).status).toBe('document_collection')
    expect(await dana.call('get_missing_documents')).toMatchObject({ kind: 'missing', required_count: 3 })
    expect(await dana.call('get_mortgage_documents')).toMatchObject({ kind: 'listed', count: 1 })
  })

  it('for the down payment are needed where there is one', async () => {
    const dana = domain.applicant()
    await dana.call('create_mortgage_application', { property_value: 300_000, down_payment_amount: 30_000 })
    const { missing_documents } = await dana.call('get_missing_documents')
    expect(missing_documents).toContainEqual({
      category: 'down_payment',
      any_of: ['down_payment_source', 'down_payment_gift_letter'],
    })
  })
})
