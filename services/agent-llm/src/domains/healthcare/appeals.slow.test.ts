import { createLog } from '@convonet/kit/process/log'
import { createPostgresSql } from '@convonet/kit/store/postgres-sql'
import { postgresProgram, startPostgres } from '@convonet/kit/testing/postgres'
import { describe, expect, it } from 'vitest'
import { payerUnderTest, use } from './payer-under-test.ts'

describe.skipIf(!postgresProgram())('on a PostgreSQL server', () => {
  it('only one of many appeals and requests at the same moment is filed', { timeout: 60_000 }, async () => {
    await using server = await startPostgres()
    await using sql = await createPostgresSql({ url: server.url, log: createLog('test', 'silent') })
    const payer = await payerUnderTest(sql)
    const race = (tool: string, args: Record<string, unknown>) =>
      Promise.all(Array.from({ length: 8 }, () => use(payer, [tool, args])))

    const appeals = await race('file_claim_appeal', { claim_id: 'CLM202601200002', reason: 'It was needed' })
    expect(appeals.filter(({ kind }) => kind === 'appealed')).toHaveLength(1)
    expect(appeals.filter(({ kind }) => kind === 'already-appealed')).toHaveLength(7)
    expect(new Set(appeals.map(({ reference }) => reference)).size).toBe(1)

    const request = { procedure_code: '27130', provider_npi: '4567890123' }
    const requests = await race('submit_prior_auth', request)
    expect(requests.filter(({ kind }) => kind === 'requested')).toHaveLength(1)
    expect(new Set(requests.map(({ reference }) => reference)).size).toBe(1)

    const enrollments = await race('enroll_care_program', { program_id: 'MATERNITY' })
    expect(enrollments.filter(({ kind }) => kind === 'enrolled')).toHaveLength(1)
    await payer.host[Symbol.asyncDispose]()
  })
})
