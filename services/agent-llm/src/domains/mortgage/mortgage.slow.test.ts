import { createLog } from '@convonet/kit/process/log'
import { createPostgresSql } from '@convonet/kit/store/postgres-sql'
import { postgresProgram, startPostgres } from '@convonet/kit/testing/postgres'
import { describe, expect, it } from 'vitest'
import { mortgageDesk, pdf } from './mortgage-desk-under-test.ts'

const AT_ONCE = 12
const race = <T>(work: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: AT_ONCE }, (_, index) => work(index)))

describe.skipIf(!postgresProgram())('on a PostgreSQL server', () => {
  it('what happens at the same moment neither doubles nor gets lost', { timeout: 60_000 }, async () => {
    await using server = await startPostgres()
    const sql = await createPostgresSql({ url: server.url, log: createLog('test', 'silent') })
    await using desk = await mortgageDesk(sql)
    const { dana, id } = await desk.applicant()

    await dana.call('cancel_mortgage_application')
    const begun = await race((index) => dana.call('create_mortgage_application', {}, `begin.${index}`))
    expect(begun.filter(({ kind }) => kind === 'created')).toHaveLength(1)
    const open = new Set(begun.map(({ application_id }) => application_id))
    expect(open.size).toBe(1)
    expect(open).not.toContain(id)
    const [application] = [...open].map(String)

    await dana.call('update_mortgage_financial_info', { monthly_income: 1200 })
    const debt = { debt_type: 'other', monthly_payment: 10.01 }
    await race((index) => dana.call('add_mortgage_debt', debt, `debt.${index}`))
    const detail = await desk.detail(application ?? '')
    expect(detail).toMatchObject({ debts_count: AT_ONCE, monthly_debt: 120.12, dti_ratio: 10.01 })

    const uploads = await race(() => desk.upload('dana', 'income_paystub', pdf('the same')))
    expect(uploads.filter((reply) => reply.json().duplicate === false)).toHaveLength(1)
    expect((await desk.detail(application ?? '')).documents_count).toBe(1)
    expect(desk.deleted).toHaveLength(AT_ONCE - 1)
  })
})
