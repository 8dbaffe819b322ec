import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mortgageUnderTest } from './mortgage-under-test.ts'

let domain: Awaited<ReturnType<typeof mortgageUnderTest>>
beforeAll(async () => {
  domain = await mortgageUnderTest()
}, 30_000)
afterAll(() => domain[Symbol.asyncDispose]())

const rows = async (query: string, values: unknown[]) => (await domain.sql.pool.query(query, values)).rows
const stored = async (userId: string) =>
  (await rows('select * from mortgage_applications where user_id = $1', [userId]))[0]

describe('a mortgage application', () => {
  it('is begun once, however often the caller asks', async () => {
    const dana = domain.applicant()
    const first = await dana.call('create_mortgage_application')
    expect(first).toMatchObject({ kind: 'created', status: 'draft' })
    const second = await dana.call('create_mortgage_application')
    expect(second).toMatchObject({ kind: 'already-open', application_id: first.application_id })
    expect(await rows('select id from mortgage_applications where user_id = $1', [dana.userId])).toHaveLength(
      1,
    )
  })

  it('is begun once when two calls begin it at the same moment', async () => {
    const dana = domain.applicant()
    const kinds = await Promise.all([
      dana.call('create_mortgage_application', {}, 'one'),
      dana.call('create_mortgage_application', {}, 'two'),
    ])
    expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(['already-open', 'created'])
  })

  it('takes figures that were said with the wish', async () => {
    const dana = domain.applicant()
    const begun = await dana.call('create_mortgage_application', { credit_score: 720, monthly_income: 8500 })
    expect(begun.noted).toEqual(['a credit score of 720', 'an income of 8,500 dollars a month'])
    expect(begun.meta['convonet/next']).toMatchObject({ ask: 'monthly_debt' })
  })

  it('asks one figure after the other and then decides', async () => {
    const dana = domain.applicant()
    let next = (await dana.call('create_mortgage_application')).meta['convonet/next']
    const answers: Record<string, unknown> = {
      credit_score: 740,
      monthly_income: 10_000,
      monthly_debt: 0,
      property_value: 400_000,
      down_payment_amount: 80_000,
      total_savings: 120_000,
      veteran: false,
    }
    const asked: string[] = []
    let last: Awaited<ReturnType<typeof dana.call>> | undefined
    while (next?.ask) {
      asked.push(next.ask)
      last = await dana.call(next.call.name, { ...next.call.arguments, [next.ask]: answers[next.ask] })
      next = last.meta['convonet/next']
    }
    expect(asked).toEqual(Object.keys(answers))
    expect(last?.verdict).toMatch(/^You would qualify for a conventional loan and an FHA loan\./)
    expect(next).toMatchObject({ call: { name: 'get_missing_documents' } })
    expect(await stored(dana.userId)).toMatchObject({
      status: 'financial_review',
      financial_review_completed: true,
      monthly_debt: '0.00',
      dti_ratio: '0.00',
    })
  })

  it('goes back to a draft when a figure is taken back', async () => {
    const dana = domain.applicant()
    await dana.call('create_mortgage_application', {
      credit_score: 700,
      monthly_income: 5000,
      monthly_debt: 0,
    })
    expect((await stored(dana.userId)).status).toBe('financial_review')
    await dana.call('update_mortgage_financial_info', { credit_score: null })
    expect(await stored(dana.userId)).toMatchObject({ status: 'draft', financial_review_completed: false })
  })

  it('is nobody else’s', async () => {
    const dana = domain.applicant()
    const mallory = domain.applicant()
    const { application_id } = await dana.call('create_mortgage_application', { credit_score: 700 })
    expect(await mallory.call('get_mortgage_application_status', { application_id })).toMatchObject({
      kind: 'no-application',
    })
    await mallory.call('update_mortgage_financial_info', { application_id, credit_score: 300 })
    expect((await stored(dana.userId)).credit_score).toBe(700)
  })

  it('offers to begin with what the caller said before there was one', async () => {
    const dana = domain.applicant()
    const none = await dana.call('update_mortgage_financial_info', { credit_score: 700 })
    expect(none).toMatchObject({ kind: 'no-application' })
    expect(none.meta['convonet/next']?.call).toEqual({
      name: 'create_mortgage_application',
      arguments: { credit_score: 700 },
    })
  })

  it('ends for good when the caller cancels it, and another can be begun', async () => {
    const dana = domain.applicant()
    await dana.call('create_mortgage_application')
    expect(domain.host.tools.find(({ name }) => name === 'cancel_mortgage_application')?.destructive).toBe(
      true,
    )
    expect(await dana.call('cancel_mortgage_application')).toMatchObject({ kind: 'cancelled' })
    expect((await stored(dana.userId)).completed_at).toBeInstanceOf(Date)
    expect(await dana.call('update_mortgage_financial_info', { credit_score: 700 })).toMatchObject({
      kind: 'decided',
      state: 'cancelled',
    })
    expect(await dana.call('create_mortgage_application')).toMatchObject({ kind: 'created' })
  })
})
