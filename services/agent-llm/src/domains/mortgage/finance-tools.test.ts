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

describe('figures', () => {
  const begun = async (figures = {}) => {
    const dana = domain.applicant()
    await dana.call('create_mortgage_application', figures)
    return dana
  }

  it.each([
    [{ credit_score: 200 }, 'credit_score', /between 300 and 850/],
    [{ credit_score: 900 }, 'credit_score', /between 300 and 850/],
    [{ credit_score: 720.5 }, 'credit_score', /between 300 and 850/],
    [{ monthly_income: -1 }, 'monthly_income', /income/],
    [{ monthly_income: 1e300 }, 'monthly_income', /income/],
    [{ monthly_debt: -5 }, 'monthly_debt', /debts/],
    [{ property_value: 0 }, 'property_value', /price/],
    [{ down_payment_amount: -1 }, 'down_payment_amount', /down payment/],
    [{ monthly_income: 120_000 }, 'income_period', /a lot for one month/],
    [{ down_payment_percent: 20 }, 'property_value', /price of the home/],
  ])('%o is asked for again and not kept', async (figures, ask, problem) => {
    const dana = await begun()
    const asked = await dana.call('update_mortgage_financial_info', figures)
    expect(asked).toMatchObject({ kind: 'out-of-range', problem: expect.stringMatching(problem) })
    expect(asked.meta['convonet/next']).toMatchObject({ ask })
    expect(await stored(dana.userId)).toMatchObject({
      credit_score: null,
      monthly_income: null,
      stated_monthly_debt: null,
      property_value: null,
      down_payment_amount: null,
    })
  })

  it('that are right are kept beside one that is not', async () => {
    const dana = await begun()
    const asked = await dana.call('update_mortgage_financial_info', {
      credit_score: 1000,
      monthly_income: 6000,
    })
    expect(asked).toMatchObject({ kind: 'out-of-range', noted: ['an income of 6,000 dollars a month'] })
    expect(await stored(dana.userId)).toMatchObject({ credit_score: null, monthly_income: '6000.00' })
  })

  it.each([
    [{ annual_income: 120_000 }, '10000.00'],
    [{ annual_income: 100_000 }, '8333.33'],
    [{ monthly_income: 120_000, income_period: 'year' }, '10000.00'],
    [{ monthly_income: 120_000, income_period: 'month' }, '120000.00'],
    [{ monthly_income: 8500.505 }, '8500.51'],
  ])('%o is an income of %s a month', async (figures, kept) => {
    const dana = await begun()
    const saved = await dana.call('update_mortgage_financial_info', figures)
    expect(saved.noted).toEqual([expect.stringMatching(/^an income of .* a month$/)])
    expect((await stored(dana.userId)).monthly_income).toBe(kept)
  })

  it('know percent down once the price is known', async () => {
    const dana = await begun({ property_value: 333_333 })
    await dana.call('update_mortgage_financial_info', { down_payment_percent: 20 })
    expect((await stored(dana.userId)).down_payment_amount).toBe('66666.60')
  })

  it('are taken back by the undo that comes with them', async () => {
    const dana = await begun({ monthly_income: 5000, monthly_debt: 100 })
    const before = await stored(dana.userId)
    const { meta } = await dana.call('update_mortgage_financial_info', {
      monthly_income: 7000,
      monthly_debt: 900,
      credit_score: 640,
    })
    const undo = meta['convonet/undo']
    await dana.call(undo?.name ?? '', undo?.arguments)
    expect(await stored(dana.userId)).toEqual({ ...before, updated_at: expect.any(Date) })
  })

  it('make a ratio that the column can hold, whatever is owed', async () => {
    const dana = await begun({ monthly_income: 1, monthly_debt: 90_000 })
    expect((await stored(dana.userId)).dti_ratio).toBe('999.99')
    const poor = await begun({ monthly_income: 0, monthly_debt: 500, credit_score: 700 })
    expect((await stored(poor.userId)).dti_ratio).toBeNull()
    expect(await poor.call('calculate_dti_ratio')).toMatchObject({ kind: 'no-income' })
    expect((await stored(poor.userId)).financial_review_completed).toBe(true)
  })

  it.each([
    [3599, 'excellent'],
    [3600, 'good'],
    [4299, 'good'],
    [4300, 'acceptable'],
    [4999, 'acceptable'],
    [5000, 'high'],
  ])('a debt of %s for an income of 10,000 is %s', async (debt, band) => {
    const dana = await begun({ monthly_income: 10_000, monthly_debt: debt })
    expect(await dana.call('calculate_dti_ratio')).toMatchObject({ kind: band, interpretation: band })
  })
})
