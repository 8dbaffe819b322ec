import { randomUUID } from 'node:crypto'
import { ApplicationDetail } from '@convonet/contracts/mortgage'
import { createServer } from '@convonet/kit/http/server'
import { createServiceTokens } from '@convonet/kit/http/service-token'
import { systemClock } from '@convonet/kit/process/clock'
import { createMemoryBlobs } from '@convonet/kit/store/memory-blobs'
import type { Sql } from '@convonet/kit/store/sql'
import { fakeSessions } from '@convonet/kit/testing/fake-sessions'
import { mortgageUnderTest } from './mortgage-under-test.ts'
import { mountMortgage } from './mount-mortgage.ts'

export const pdf = (text: string) => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(text)])

interface Asking {
  url: string
  method?: 'GET' | 'POST'
  payload?: Record<string, unknown> | Buffer
  type?: string
}

const person = (role: 'agent' | null) => ({ userId: randomUUID(), name: 'P', email: 'p@example.org', role })

/** The domain's routes, with an applicant, somebody else and a clerk. */
export async function mortgageDesk(sql?: Sql) {
  const domain = await mortgageUnderTest(sql)
  const app = await createServer({ log: domain.log })
  const people = { dana: person(null), mallory: person(null), staff: person('agent') }
  type Who = keyof typeof people | 'nobody'
  const deleted: string[] = []
  const kept = createMemoryBlobs()
  const blobs = {
    ...kept,
    delete(key: string) {
      deleted.push(key)
      return kept.delete(key)
    },
  }
  const doors = { tokens: createServiceTokens('s'.repeat(32), systemClock), sessions: fakeSessions(people) }
  await mountMortgage(app, { db: domain.sql.db, blobs }, doors)

  const as = (who: Who, { url, method = 'GET', payload, type }: Asking) =>
    app.inject({
      method,
      url: `/convonet_todo/api/mortgage${url}`,
      headers: {
        ...(who !== 'nobody' && { authorization: `Bearer ${who}` }),
        ...(type && { 'content-type': type }),
      },
      ...(payload && { payload }),
    })

  return {
    people,
    deleted,
    as,
    upload(
      who: Who,
      documentType: string,
      payload: Buffer,
      { name = 'file.pdf', type = 'application/pdf' } = {},
    ) {
      const query = `document_type=${documentType}&document_name=${encodeURIComponent(name)}`
      return as(who, { method: 'POST', url: `/mine/documents?${query}`, payload, type })
    },
    /** An application with the figures of a review; Dana is new each time. */
    async applicant() {
      people.dana.userId = randomUUID()
      const dana = domain.applicant(people.dana.userId)
      const figures = {
        credit_score: 740,
        monthly_income: 10_000.5,
        monthly_debt: 0,
        property_value: 400_000,
      }
      const { application_id: id } = await dana.call('create_mortgage_application', figures)
      return { dana, id: String(id) }
    },
    detail: async (id: string) =>
      ApplicationDetail.parse((await as('staff', { url: `/applications/${id}` })).json().application),
    async [Symbol.asyncDispose]() {
      await app.close()
      await domain[Symbol.asyncDispose]()
    },
  }
}
