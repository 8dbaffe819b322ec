import { randomUUID } from 'node:crypto'
import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ALEX, type PayerUnderTest, payerUnderTest, SAM, use } from './payer-under-test.ts'

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

const OPEN = ['search_providers', 'check_provider_network', 'get_provider_details']
const ARGUMENTS: Record<string, Record<string, unknown>> = {
  get_claim_status: { claim_id: 'CLM202601150001' },
  get_claim_details: { claim_id: 'CLM202601200002' },
  get_eob: { claim_number: 'CLM202601150001' },
  file_claim_appeal: { claim_id: 'CLM202601150001', reason: 'It was paid too low' },
  check_benefit_coverage: { service_type: 'CT scan' },
  get_copay_info: { service_type: 'specialist' },
  estimate_cost: { procedure_code: '27447' },
  check_prior_auth_required: { procedure_code: '70553' },
  submit_prior_auth: { procedure_code: '27447', provider_npi: '4567890123' },
  get_prior_auth_status: { auth_id: 'AUTH202601150001' },
  check_provider_network: { provider_npi: '2345678901' },
  get_provider_details: { provider_npi: '2345678901' },
  enroll_care_program: { program_id: 'WELLNESS-360' },
  leave_care_program: { program_id: 'MATERNITY' },
  verify_date_of_birth: { date_of_birth: '1985-06-15' },
}

describe('every tool', () => {
  it('is written down in the access log with who, what and which outcome', async () => {
    for (const { name } of payer.host.tools) {
      const callId = randomUUID()
      const { kind, isError } = await use(payer, [name, ARGUMENTS[name]], { callId, turn: 3 })
      expect({ name, isError }).toEqual({ name, isError: false })
      const { rows } = await sql.pool.query('select * from healthcare_access_log where call_id = $1', [
        callId,
      ])
      expect(rows).toMatchObject([
        { tool: name, outcome: kind, user_id: ALEX.userId, turn_id: `${callId}.3`, channel: 'web' },
      ])
      expect(rows[0].member_id === null).toBe(OPEN.includes(name))
    }
  })

  it('of v2 is there', () => {
    const names = payer.host.tools.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(V2_TOOLS))
    expect(V2_TOOLS).toHaveLength(22)
  })

  it('takes no member from its caller', () => {
    for (const { inputSchema } of payer.host.tools) {
      expect(Object.keys(inputSchema.properties ?? {}).filter((key) => /member|user/.test(key))).toEqual([])
    }
  })

  it('about a member answers nothing to somebody who is none, which is logged too', async () => {
    const stranger = { userId: randomUUID(), name: 'Nobody', channel: 'phone' } as const
    for (const { name } of payer.host.tools.filter((tool) => !OPEN.includes(tool.name))) {
      const { kind, items } = await use(payer, [name, ARGUMENTS[name]], { caller: stranger })
      expect({ name, kind, items }).toEqual({ name, kind: 'not-a-member', items: [] })
    }
    const log = 'select member_id from healthcare_access_log where user_id = $1'
    const { rows } = await sql.pool.query(log, [stranger.userId])
    expect(rows.length).toBe(payer.host.tools.length - OPEN.length)
  })

  it('about a member is refused to a caller who has not signed in, and the directory is not', async () => {
    const anonymous = { userId: null, name: null, channel: 'web' } as const
    expect((await use(payer, ['check_eligibility'], { caller: anonymous })).isError).toBe(true)
    const found = await use(payer, ['search_providers', { specialty: 'cardiologist' }], { caller: anonymous })
    expect(found).toMatchObject({ kind: 'listed', count: 1 })
  })
})

const V2_TOOLS =
  `check_eligibility get_coverage_dates search_claims get_claim_status get_claim_details file_claim_appeal get_eob
get_benefits_summary check_benefit_coverage get_copay_info get_deductible_status get_out_of_pocket_status
check_prior_auth_required submit_prior_auth get_prior_auth_status list_prior_auths search_providers check_provider_network
get_provider_details get_care_programs enroll_care_program get_preventive_care`.split(/\s+/)

describe('the access log', () => {
  it('cannot be changed or emptied', async () => {
    for (const statement of [
      "update healthcare_access_log set outcome = 'nothing'",
      'delete from healthcare_access_log',
      'truncate healthcare_access_log',
    ]) {
      await expect(sql.pool.query(statement)).rejects.toThrow('append-only')
    }
  })

  it('is a condition: what cannot be logged is not answered', async () => {
    await sql.pool.query('alter table healthcare_access_log rename to elsewhere')
    try {
      const read = await use(payer, ['check_eligibility'])
      expect(read).toMatchObject({ isError: true })
      const write = await use(payer, ['enroll_care_program', { program_id: 'MATERNITY' }])
      expect(write).toMatchObject({ isError: true })
    } finally {
      await sql.pool.query('alter table elsewhere rename to healthcare_access_log')
    }
    expect(await use(payer, ['enroll_care_program', { program_id: 'MATERNITY' }])).toMatchObject({
      kind: 'enrolled',
    })
  })
})

describe("somebody else's records", () => {
  const ONE_RECORD = [
    ['get_claim_status', 'claim_id'],
    ['get_claim_details', 'claim_id'],
    ['get_eob', 'claim_id'],
    ['get_claim_status', 'claim_number'],
    ['file_claim_appeal', 'claim_id'],
    ['get_prior_auth_status', 'auth_id'],
    ['get_prior_auth_status', 'auth_number'],
  ] as const

  it('answer exactly like records that do not exist, by number and by id', { timeout: 30_000 }, async () => {
    const { rows: claims } = await sql.pool.query(
      `select c.id, c.claim_number as number from healthcare_claims c join healthcare_members m on m.id = c.member_id
       where m.user_id = $1 union all
       select a.id, a.auth_number from prior_authorizations a join healthcare_members m on m.id = a.member_id
       where m.user_id = $1`,
      [SAM.userId],
    )
    const theirs = claims.flatMap(({ id, number }) => [id, number, number.toLowerCase(), ` ${number} `])
    const key = fc.oneof(fc.constantFrom(...theirs), fc.uuid(), fc.string({ minLength: 1, maxLength: 40 }))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ONE_RECORD), key, async ([tool, parameter], value) => {
        const asked = { [parameter]: value, ...(tool === 'file_claim_appeal' && { reason: 'mine' }) }
        const { kind, items, meta } = await use(payer, [tool, asked])
        const nothing = value.trim() === '' ? expect.stringMatching(/^which-/) : 'not-found'
        expect({ kind, items }).toEqual({ kind: nothing, items: [] })
        expect(JSON.stringify(meta)).not.toMatch(/Brown|Golden Gate/)
      }),
      { numRuns: 60 },
    )
  })

  it('are in no list, and their owner sees them', async () => {
    const mine = await use(payer, ['search_claims', { limit: 50 }])
    const theirs = await use(payer, ['search_claims', { limit: 50 }], { caller: SAM })
    expect([mine.count, theirs.count]).toEqual([4, 2])
    const ids = (used: Record<string, unknown>) => (used.items as { id: string }[]).map(({ id }) => id)
    expect(ids(mine).filter((id) => ids(theirs).includes(id))).toEqual([])
    expect(
      await use(payer, ['get_claim_status', { claim_id: ids(theirs)[0] }], { caller: SAM }),
    ).toMatchObject({
      items: [{ id: ids(theirs)[0] }],
    })
  })
})
