import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CLAIM_TABLES } from './claim-tables-sql.ts'
import { MEMBER_TABLES } from './member-tables-sql.ts'
import { healthcareMigrations } from './migrations.ts'
import { payerUnderTest, use } from './payer-under-test.ts'

let sql: Sql
beforeAll(async () => {
  sql = await openTestSql()
})
afterAll(() => sql[Symbol.asyncDispose]())

/** As v2's models make them: no defaults in the database, JSON, days kept as timestamps. */
const asV2 = (tables: string) =>
  tables
    .replace(/ default (?:gen_random_uuid\(\)|\(now\(\) at time zone 'utc'\))/g, '')
    .replace(/\bjsonb\b/g, 'json')
    .replace(/\bdate\b(?=,| not null)/g, 'timestamp')

it('works on tables of v2 and leaves their rows alone, also where a benefit is there twice', async () => {
  await sql.pool.query(asV2(MEMBER_TABLES))
  await sql.pool.query(asV2(CLAIM_TABLES))
  await sql.pool.query(`
    insert into healthcare_plans (id, plan_code, plan_name, plan_type, individual_deductible_in_network,
      individual_oop_max_in_network, created_at, updated_at)
    values ('00000000-0000-4000-8000-00000000000a', 'OLD', 'Old Plan', 'HMO', 100, 200, now(), now());
    insert into plan_benefits (id, plan_id, service_category, created_at, updated_at)
    select gen_random_uuid(), '00000000-0000-4000-8000-00000000000a', 'surgery', now(), now() from generate_series(1, 2);`)

  const payer = await payerUnderTest(sql)

  const { rows } = await sql.pool.query(
    "select count(*)::int from plan_benefits where service_category = 'surgery'",
  )
  expect(rows).toEqual([{ count: 3 }])
  expect(await use(payer, ['check_eligibility'])).toMatchObject({
    kind: 'active',
    coverageStart: '2026-01-01',
  })
  expect(await use(payer, ['get_eob', { claim_id: 'CLM202601150001' }])).toMatchObject({
    kind: 'eob',
    owed: '$30',
  })
  const request = { procedure_code: '27130', provider_npi: '4567890123' }
  expect((await use(payer, ['submit_prior_auth', request])).kind).toBe('requested')
  expect((await use(payer, ['enroll_care_program', { program_id: 'MATERNITY' }])).kind).toBe('enrolled')
  await payer.host[Symbol.asyncDispose]()
})

it('never drops anything', () => {
  for (const { sql: text } of healthcareMigrations) expect(text).not.toMatch(/\bdrop\b/i)
})
