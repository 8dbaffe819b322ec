import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PayerUnderTest, payerUnderTest, use } from './payer-under-test.ts'

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

describe('limits of the plan year', () => {
  it('are counted from what is met in it', async () => {
    expect(await use(payer, ['get_deductible_status'])).toMatchObject({
      kind: 'open',
      total: '$1,500',
      met: '$750',
      left: '$750',
      outside: '$0 of $3,000',
    })
    expect(await use(payer, ['get_out_of_pocket_status'])).toMatchObject({ met: '$1,250', left: '$5,250' })
  })

  it('begin again with the next plan year, when the member is still covered', async () => {
    await sql.pool.query(
      "update healthcare_members set coverage_end_date = null where member_number = 'MEM-100001'",
    )
    const next = await use(payer, ['get_deductible_status'], { day: '2027-01-02' })
    expect(next).toMatchObject({ planYear: 2027, met: '$0', left: '$1,500' })
    const before = await use(payer, ['get_deductible_status'], { day: '2026-12-31' })
    expect(before).toMatchObject({ planYear: 2026, met: '$750' })
    await sql.pool.query(
      "update healthcare_members set coverage_end_date = '2026-12-31' where member_number = 'MEM-100001'",
    )
  })

  it('stay those of the last year for somebody whose coverage is over, who is told so', async () => {
    const later = await use(payer, ['get_deductible_status'], { day: '2027-02-01' })
    expect(later).toMatchObject({ met: '$750', inactive: 'But your coverage ended on December 31, 2026' })
    expect((await use(payer, ['check_eligibility'], { day: '2027-02-01' })).kind).toBe('ended')
    expect((await use(payer, ['check_eligibility'], { day: '2025-12-31' })).kind).toBe('not-started')
  })

  it('of the family come first where they are closer', async () => {
    await sql.pool.query('update member_accumulations set family_deductible_met_in_network = 2900.50')
    expect(await use(payer, ['get_deductible_status'])).toMatchObject({ left: '$750', familyLeft: '$99.50' })
    await sql.pool.query('update member_accumulations set family_deductible_met_in_network = 750')
  })
})

describe('what a service costs', () => {
  it.each([
    ['a copay', { service_type: 'physical therapy' }, 'a copay of $40 and 20 percent coinsurance'],
    ['coinsurance', { service_type: 'an operation' }, '20 percent after the deductible'],
    ['nothing', { service_type: 'annual physical' }, 'nothing'],
  ])('is %s', async (_, args, inNetwork) => {
    expect(await use(payer, ['check_benefit_coverage', args])).toMatchObject({ kind: 'covered', inNetwork })
  })

  it.each([
    [{ service_type: 'wheelchair' }, 'not-listed'],
    [{ service_name: 'acupuncture' }, 'unknown-service'],
    [{}, 'which-service'],
  ])('is not made up for %o', async (args, kind) => {
    expect((await use(payer, ['check_benefit_coverage', args])).kind).toBe(kind)
  })

  it('is estimated from what is left of deductible and maximum', async () => {
    expect(await use(payer, ['estimate_cost', { procedure_code: '27447' }])).toMatchObject({
      kind: 'rule',
      deductibleLeft: '$750',
      coinsurance: 20,
      most: '$5,250',
      maximum: '$6,500',
    })
    // 750 + 20 % of 9,250
    const priced = await use(payer, ['estimate_cost', { procedure_code: '27447', price: 10_000 }])
    expect(priced).toMatchObject({ kind: 'estimate', member: '$2,600', planPays: '$7,400' })
    // 3,000 + 40 % of 7,000
    const outside = { procedure_code: '27447', price: 10_000, network: 'out' }
    expect(await use(payer, ['estimate_cost', outside])).toMatchObject({ member: '$5,800' })
  })
})

describe('claims', () => {
  it.each([
    [{ date_from: 'yesterday-ish' }, 'bad-date'],
    [{ date_from: '2026-02-01', date_to: '2026-01-01' }, 'bad-period'],
    [{ status: 'lost' }, 'bad-status'],
    [{ during: 'march' }, 'none-found'],
  ])('are not shown for a filter like %o', async (args, kind) => {
    expect(await use(payer, ['search_claims', args])).toMatchObject({ kind, items: [] })
  })

  it.each([
    [{ status: 'denied' }, ['CLM202601200002']],
    [{ status: 'Partially approved' }, ['CLM202601100004']],
    [{ date_from: '2026-01-20', date_to: '2026-01-20' }, ['CLM202601200002']],
    [{ during: 'january', limit: 2 }, ['CLM202601220003', 'CLM202601200002']],
    [{ limit: 2, offset: 2 }, ['CLM202601150001', 'CLM202601100004']],
  ])('are found by %o', async (args, numbers) => {
    const { items } = await use(payer, ['search_claims', args])
    expect((items as { id: string }[]).map(({ id }) => id)).toEqual(numbers)
  })
})

describe('the directory', () => {
  it('takes tier 3 for out of network, and who takes no patients for no answer', async () => {
    await sql.pool.query("update healthcare_providers set network_tier = 'tier_3' where npi = '2345678901'")
    await sql.pool.query(
      "update healthcare_providers set is_accepting_patients = false where npi = '5678901234'",
    )
    expect((await use(payer, ['search_providers', { specialty: 'heart doctor' }])).kind).toBe('none-found')
    expect((await use(payer, ['search_providers', { specialty: 'dermatologist' }])).kind).toBe('none-found')
    const anybody = await use(payer, ['search_providers', { specialty: 'cardiology', network: 'any' }])
    expect(anybody).toMatchObject({ items: [{ inNetwork: false }] })
    expect((await use(payer, ['check_provider_network', { provider_npi: '2345678901' }])).kind).toBe(
      'out-of-network',
    )
    expect((await use(payer, ['check_provider_network', { provider_npi: '1111111111' }])).kind).toBe(
      'not-in-directory',
    )
  })

  it('searches around a ZIP code as far as it is told', async () => {
    const around = (radius_miles: number) =>
      use(payer, ['search_providers', { zip_code: '94304', radius_miles }])
    expect((await around(5)).items).toMatchObject([{ label: 'Dr. James Wilson' }])
    expect((await around(20)).items).toMatchObject([
      { label: 'Dr. David Martinez' },
      { label: 'Dr. James Wilson' },
    ])
    expect((await use(payer, ['search_providers', { zip_code: '10001' }])).kind).toBe('unknown-zip')
    expect((await use(payer, ['search_providers', { specialty: 'wizard' }])).kind).toBe('unknown-specialty')
  })
})
