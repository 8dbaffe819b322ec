import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mortgageDesk, pdf } from './mortgage-desk-under-test.ts'

let desk: Awaited<ReturnType<typeof mortgageDesk>>
beforeAll(async () => {
  desk = await mortgageDesk()
}, 30_000)
afterAll(() => desk[Symbol.asyncDispose]())

describe('the dashboard', () => {
  it('is for staff only', async () => {
    const { applicant, as } = desk
    const { id } = await applicant()
    for (const url of ['/applications', `/applications/${id}`]) {
      expect((await as('nobody', { url })).statusCode).toBe(401)
      expect((await as('dana', { url })).statusCode).toBe(403)
      expect((await as('staff', { url })).statusCode).toBe(200)
    }
  })

  it('lists applications as v2 did, the newest first and by pages', async () => {
    const { applicant, as } = desk
    await applicant()
    const { dana, id } = await applicant()
    await dana.call('add_mortgage_debt', { debt_type: 'auto_loan', monthly_payment: 350.25 })
    const { success, applications, total } = (await as('staff', { url: '/applications?limit=1' })).json()
    expect({ success, count: applications.length }).toEqual({ success: true, count: 1 })
    expect(total).toBeGreaterThan(1)
    expect(applications[0]).toEqual({
      application_id: id,
      user_id: dana.userId,
      status: 'financial_review',
      credit_score: 740,
      dti_ratio: 3.5,
      monthly_income: 10_000.5,
      monthly_debt: 350.25,
      down_payment_amount: null,
      total_savings: null,
      completion_percentage: 33.33,
      documents_count: 0,
      debts_count: 1,
      created_at: expect.stringMatching(/^\d{4}-.*Z$/),
    })
    const next = (await as('staff', { url: '/applications?limit=1&offset=1' })).json()
    expect(next.applications[0].application_id).not.toBe(id)
  })

  it('answers an id that is none, or unknown, with 404', async () => {
    const { as } = desk
    for (const id of ['nonsense', randomUUID()]) {
      expect((await as('staff', { url: `/applications/${id}` })).statusCode).toBe(404)
    }
  })
})

describe('staff', () => {
  const post = (url: string, payload: Record<string, unknown>) =>
    desk.as('staff', { method: 'POST', url, payload })

  it('take an application from its documents to the decision, and all of it is on record', async () => {
    const { applicant, upload, as, detail } = desk
    const { id, dana } = await applicant()
    await dana.call('update_mortgage_financial_info', { down_payment_amount: 80_000 })
    const types = ['identification', 'income_paystub', 'asset_bank_statement', 'down_payment_source']
    const ids: string[] = []
    for (const type of types) ids.push((await upload('dana', type, pdf(type))).json().document.document_id)
    expect(await detail(id)).toMatchObject({
      status: 'document_verification',
      document_collection_completed: true,
      missing_documents: [],
      missing_facts: ['total_savings', 'veteran'],
    })

    const early = await post(`/applications/${id}/decision`, { decision: 'approved', reasons: ['hurry'] })
    expect(early.json()).toMatchObject({ code: 'conflict', allowed: ['cancelled'] })

    await post(`/documents/${ids[0]}/reject`, { reason: 'expired' })
    expect(await detail(id)).toMatchObject({
      status: 'document_collection',
      missing_documents: ['identification'],
    })
    expect(await dana.call('get_mortgage_documents')).toMatchObject({
      spoken: expect.stringContaining('your photo ID, which was turned down because: expired'),
    })
    ids[0] = (await upload('dana', 'identification', pdf('new'))).json().document.document_id
    for (const document of ids) await post(`/documents/${document}/verify`, {})
    expect(await detail(id)).toMatchObject({
      status: 'under_review',
      document_verification_completed: true,
      completion_percentage: 100,
    })

    await post(`/applications/${id}/decision`, { decision: 'pre_approved', reasons: ['within limits'] })
    expect(await dana.call('update_mortgage_financial_info', { monthly_income: 1 })).toMatchObject({
      kind: 'decided',
      state: 'pre-approved',
    })
    expect((await upload('dana', 'income_w2', pdf('late'))).statusCode).toBe(409)
    const approval = { decision: 'approved', reasons: ['appraised', 'insured'], loan_type: 'conventional' }
    expect((await post(`/applications/${id}/decision`, approval)).statusCode).toBe(200)
    const done = await detail(id)
    expect(done).toMatchObject({ status: 'approved', loan_type: 'conventional', monthly_income: 10_000.5 })
    expect(done.notes.map(({ note_type, note_text }) => `${note_type}: ${note_text}`)).toEqual(
      expect.arrayContaining([
        'user: Uploaded identification "file.pdf"',
        'verification: identification "file.pdf" rejected: expired',
        'system: Status document_verification became document_collection',
        'system: Status document_verification became under_review',
        'agent: Decided pre_approved: within limits',
        'agent: Decided approved: appraised; insured',
      ]),
    )
    expect((await as('dana', { url: '/mine' })).json().application).toMatchObject({
      status: 'approved',
      notes: [],
    })
    expect(await dana.call('get_mortgage_application_status')).toMatchObject({ kind: 'approved' })
    expect(
      (await post(`/applications/${id}/decision`, { decision: 'cancelled', reasons: ['x'] })).statusCode,
    ).toBe(409)
  })

  it('cannot judge what was never uploaded, and give reasons for what they turn down', async () => {
    const { applicant } = desk
    const { dana } = await applicant()
    const { items } = await dana.call('upload_mortgage_document', { document_type: 'identification' })
    expect((await post(`/documents/${items[0]?.id}/verify`, {})).statusCode).toBe(409)
    expect((await post(`/documents/${items[0]?.id}/reject`, { reason: ' ' })).statusCode).toBe(422)
    expect((await post(`/documents/${randomUUID()}/verify`, {})).statusCode).toBe(404)
  })
})
