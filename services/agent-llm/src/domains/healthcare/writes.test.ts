import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrations } from '../../migrations.ts'
import { ALEX, type PayerUnderTest, payerUnderTest, SAM, TODAY, use, YEAR } from './payer-under-test.ts'
import { seedHealthcare } from './seed.ts'

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

const MRI = 'CLM202601200002'
const LABS = 'CLM202601100004'
const appeal = (claim_id: string, day = TODAY) =>
  use(payer, ['file_claim_appeal', { claim_id, reason: 'It was needed' }], { day })

describe('an appeal', () => {
  it('is filed once, with a number and a day of decision of its own', async () => {
    const filed = await appeal(MRI)
    expect(filed).toMatchObject({ kind: 'appealed', decidedBy: '2027-01-21' })
    expect(filed.reference).toMatch(/^APL20261122\d{5,}$/)
    expect(await appeal(MRI)).toMatchObject({ kind: 'already-appealed', reference: filed.reference })
    const { rows } = await sql.pool.query(
      'select status, is_appealed, appeal_reason, appeal_number from healthcare_claims where claim_number = $1',
      [MRI],
    )
    expect(rows).toEqual([
      {
        status: 'appealed',
        is_appealed: true,
        appeal_reason: 'It was needed',
        appeal_number: filed.reference,
      },
    ])
  })

  it('may be about a claim that was partly approved, but not one that was paid', async () => {
    expect((await appeal('CLM202601150001')).kind).toBe('not-appealable')
    expect((await appeal('CLM202601220003')).kind).toBe('not-appealable')
    expect((await appeal(LABS)).kind).toBe('appealed')
  })

  it('comes too late after 180 days', async () => {
    const late = { claim_id: 'CLM202602140012', reason: 'It was needed' }
    // Decided on October 23, 2026.
    const asked = (day: string) => use(payer, ['file_claim_appeal', late], { caller: SAM, day })
    expect(await asked('2027-04-22')).toMatchObject({ kind: 'too-late', until: 'April 21, 2027' })
    expect((await asked('2027-04-21')).kind).toBe('appealed')
  })

  it('waits for a yes', () => {
    const final = payer.host.tools.filter(({ destructive }) => destructive).map(({ name }) => name)
    expect(final.toSorted()).toEqual(['file_claim_appeal', 'submit_prior_auth'])
  })
})

describe('a request for prior authorization', () => {
  const request = (args: Record<string, unknown> = {}, more: Parameters<typeof use>[2] = {}) =>
    use(payer, ['submit_prior_auth', { procedure_code: '27130', provider_npi: '4567890123', ...args }], more)

  it('gets a number and a day by which it is decided', async () => {
    const standard = await request()
    expect(standard).toMatchObject({ kind: 'requested', within: '15 days', expectedBy: '2026-12-07' })
    expect(standard.reference).toMatch(/^AUTH20261122\d{5,}$/)
    const urgent = await request({ procedure_code: '66984', is_urgent: true })
    expect(urgent).toMatchObject({ within: '72 hours', expectedBy: '2026-11-25' })
    expect(urgent.reference).not.toBe(standard.reference)
  })

  it('is answered with the one that is open already', async () => {
    const [first, again] = [
      await request({ procedure_code: '47562' }),
      await request({ procedure_code: '47562' }),
    ]
    expect(again).toMatchObject({ kind: 'already-requested', reference: first.reference })
    const elsewhere = await request({ procedure_code: '47562', provider_npi: '8901234567' })
    expect(elsewhere.kind).toBe('requested')
    expect((await request({ procedure_code: '47562' }, { caller: SAM })).kind).toBe('requested')
  })

  it('is made once per turn, however often the turn is tried', async () => {
    const callId = '7b1c2d3e-0000-4000-8000-000000000000'
    const once = () => request({ procedure_code: '72148' }, { callId, turn: 0 })
    const [first, second] = [await once(), await once()]
    expect(second).toEqual(first)
  })

  it('skips a number that is taken', async () => {
    const { rows } = await sql.pool.query('select last_value::int as last from healthcare_reference_numbers')
    const taken = `AUTH20261122${rows[0].last + 1}`
    await sql.pool.query('update prior_authorizations set auth_number = $1 where auth_number = $2', [
      taken,
      'AUTH202602160011',
    ])
    const { kind, reference } = await request({ procedure_code: '73721' })
    expect(kind).toBe('requested')
    expect(reference).not.toBe(taken)
  })

  it('needs a doctor of the directory and coverage', async () => {
    expect((await request({ provider_npi: '1111111111' })).kind).toBe('unknown-provider')
    expect((await request({}, { day: '2027-02-01' })).kind).toBe('not-covered-now')
    expect((await request({ procedure_code: 'knee' })).isError).toBe(true)
  })
})

describe('a care program', () => {
  it('can be left and joined again', async () => {
    const act = (tool: string) => use(payer, [tool, { program_id: 'WELLNESS-360' }])
    expect((await act('enroll_care_program')).kind).toBe('already-enrolled')
    expect((await act('leave_care_program')).kind).toBe('left')
    expect((await act('leave_care_program')).kind).toBe('not-enrolled')
    // Thursday is Thanksgiving: Monday, Tuesday, Wednesday | Friday, Monday.
    expect(await act('enroll_care_program')).toMatchObject({
      kind: 'enrolled',
      from: 'November 25',
      until: 'November 30',
    })
    const { rows } = await sql.pool.query('select is_active, disenrolled_date from member_care_programs')
    expect(rows).toEqual([{ is_active: true, disenrolled_date: null }])
    expect((await use(payer, ['enroll_care_program', { program_id: 'NOTHING' }])).kind).toBe('not-found')
  })
})

describe('the demo data', () => {
  it('are the same after seeding again, and keep what callers did', async () => {
    const counts = async () => {
      const tables = [
        'healthcare_claims',
        'plan_benefits',
        'claim_line_items',
        'healthcare_providers',
        'care_programs',
      ]
      const selects = tables.map((table) => `(select count(*)::int from ${table})`).join(', ')
      return (await sql.pool.query({ text: `select ${selects}`, rowMode: 'array' })).rows[0]
    }
    const before = await counts()
    expect(before).toEqual([6, 11, 6, 10, 4])
    await seedHealthcare(sql.db, { userId: ALEX.userId, year: YEAR })
    expect(await counts()).toEqual(before)
    expect((await use(payer, ['get_claim_status', { claim_id: MRI }])).status).toBe('appealed')
  })

  it('are those of the next year when that is seeded', async () => {
    await seedHealthcare(sql.db, { userId: ALEX.userId, year: 2027, today: '2027-01-31' })
    const covered = await use(payer, ['check_eligibility'], { day: '2027-01-31' })
    expect(covered).toMatchObject({ kind: 'active', coverageEnd: '2027-12-31' })
    expect(await use(payer, ['get_deductible_status'], { day: '2027-01-31' })).toMatchObject({ met: '$750' })
  })

  it('come on tables that migrations leave as they are', async () => {
    const names = migrations.map(({ name }) => name)
    expect(names).toEqual(names.toSorted())
  })
})
