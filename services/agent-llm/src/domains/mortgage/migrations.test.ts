import { randomUUID } from 'node:crypto'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mortgageUnderTest } from './mortgage-under-test.ts'
import { seedMortgage } from './seed-mortgage.ts'

const USER = randomUUID()
const APPLICATION = randomUUID()

/** As v2's SQL makes them, in part without defaults, as its program does. */
const V2 = `
create type application_status as enum ('draft', 'financial_review', 'document_collection', 'document_verification',
  'under_review', 'pre_approved', 'approved', 'rejected', 'cancelled');
create type document_status as enum ('pending', 'uploaded', 'verified', 'rejected');
create table users_anthropic (id uuid primary key);
create table mortgage_applications (
  id uuid primary key, user_id uuid not null references users_anthropic (id) on delete cascade,
  status application_status not null, credit_score int, credit_history_years int, dti_ratio numeric(5,2),
  monthly_income numeric(12,2), monthly_debt numeric(12,2), down_payment_amount numeric(12,2),
  closing_costs_estimate numeric(12,2), total_savings numeric(12,2), loan_amount numeric(12,2),
  property_value numeric(12,2), loan_type varchar(50), financial_review_completed boolean not null,
  document_collection_completed boolean not null, document_verification_completed boolean not null,
  app_metadata jsonb, created_at timestamptz not null, updated_at timestamptz not null, completed_at timestamptz);
insert into users_anthropic values ('${USER}');
insert into mortgage_applications
  (id, user_id, status, credit_score, monthly_income, monthly_debt, financial_review_completed,
   document_collection_completed, document_verification_completed, created_at, updated_at)
values ('${APPLICATION}', '${USER}', 'financial_review', 700, 5000.10, 1200, true, false, false, now(), now());`

describe('a database of v2', () => {
  let domain: Awaited<ReturnType<typeof mortgageUnderTest>>
  beforeAll(async () => {
    const sql = await openTestSql()
    await sql.pool.query(V2)
    domain = await mortgageUnderTest(sql)
  }, 30_000)
  afterAll(() => domain[Symbol.asyncDispose]())

  it('keeps its applications, and its debt counts as stated', async () => {
    const dana = domain.applicant(USER)
    expect(await dana.call('get_mortgage_application_status')).toMatchObject({
      kind: 'financial_review',
      application_id: APPLICATION,
      monthly_income: 5000.1,
    })
    const added = await dana.call('add_mortgage_debt', { debt_type: 'auto_loan', monthly_payment: 300 })
    expect(added).toMatchObject({ monthly_debt: 1200, difference: expect.stringContaining('1,200 dollars') })
  })

  it('takes new applications without defaults of its own', async () => {
    const dana = domain.applicant(USER)
    await dana.call('cancel_mortgage_application')
    expect(await dana.call('create_mortgage_application')).toMatchObject({ kind: 'created' })
  })
})

describe('the demo application', () => {
  it('is made once', async () => {
    await using domain = await mortgageUnderTest()
    for (let round = 0; round < 2; round++) await seedMortgage(domain.sql.db)
    const { rows } = await domain.sql.pool.query(
      'select status, monthly_debt, dti_ratio, total_savings from mortgage_applications',
    )
    expect(rows).toEqual([
      { status: 'financial_review', monthly_debt: '550.00', dti_ratio: '7.05', total_savings: null },
    ])
  }, 30_000)
})
