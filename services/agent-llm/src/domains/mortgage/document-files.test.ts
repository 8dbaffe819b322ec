import { createHash, randomUUID } from 'node:crypto'
import { MAX_DOCUMENT_BYTES } from '@convonet/contracts/mortgage'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mortgageDesk, pdf } from './mortgage-desk-under-test.ts'

let desk: Awaited<ReturnType<typeof mortgageDesk>>
beforeAll(async () => {
  desk = await mortgageDesk()
}, 30_000)
afterAll(() => desk[Symbol.asyncDispose]())

describe('a document', () => {
  it('is kept once, whatever it is called', async () => {
    const { applicant, upload, as } = desk
    await applicant()
    const first = (await upload('dana', 'income_paystub', pdf('October'))).json()
    expect(first).toMatchObject({
      duplicate: false,
      document: { status: 'uploaded', mime_type: 'application/pdf' },
    })
    const again = (await upload('dana', 'income_w2', pdf('October'), { name: 'other.pdf' })).json()
    expect(again).toEqual({ ...first, duplicate: true })
    expect(desk.deleted).toHaveLength(1)
    const mine = (await as('dana', { url: '/mine' })).json()
    expect(mine.application.documents).toHaveLength(1)
  })

  it('fills the place of one that was announced by voice', async () => {
    const { applicant, upload } = desk
    const { dana } = await applicant()
    const expected = await dana.call('upload_mortgage_document', { document_type: 'income_paystub' })
    const { document } = (await upload('dana', 'income_paystub', pdf('x'))).json()
    expect(document.document_id).toBe(expected.items[0]?.id)
  })

  it.each([
    ['text', Buffer.from('hello, I am a text'), 'application/pdf'],
    ['a web page', Buffer.from('<html><script>alert(1)</script>'), 'image/png'],
    ['nothing', Buffer.alloc(0), 'application/pdf'],
    ['JSON', Buffer.from('{}'), 'application/json'],
  ])('that is %s is turned away', async (_, file, type) => {
    const { applicant, upload } = desk
    await applicant()
    const reply = await upload('dana', 'identification', file, { type })
    expect(reply.statusCode).toBe(422)
    expect(reply.json()).toMatchObject({ code: 'invalid' })
  })

  it('is known by its bytes and not by what it claims to be', async () => {
    const { applicant, upload } = desk
    await applicant()
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2])
    const { document } = (await upload('dana', 'identification', png)).json()
    expect(document).toMatchObject({ mime_type: 'image/png', file_size: 10 })
  })

  it('may be larger than other requests', async () => {
    const { applicant, upload } = desk
    await applicant()
    const file = pdf('x'.repeat(3 * 1024 * 1024))
    expect((await upload('dana', 'identification', file)).json()).toMatchObject({
      document: { file_size: file.length },
    })
  })

  it('that is too large is turned away and leaves nothing behind', async () => {
    const { applicant, upload, detail } = desk
    const { id } = await applicant()
    const reply = await upload('dana', 'identification', pdf('x'.repeat(MAX_DOCUMENT_BYTES)))
    expect(reply.statusCode).toBe(422)
    expect((await detail(id)).documents).toEqual([])
  })

  it('needs an application', async () => {
    const { upload } = desk
    desk.people.mallory.userId = randomUUID()
    expect((await upload('mallory', 'identification', pdf('x'))).statusCode).toBe(409)
  })

  it('comes back as it was, to its owner and to staff only', async () => {
    const { applicant, upload, as } = desk
    await applicant()
    const file = pdf('my secret')
    const { document } = (await upload('dana', 'identification', file, { name: `Ann's "ID" é.pdf` })).json()
    const own = `/mine/documents/${document.document_id}/content`
    const reply = await as('dana', { url: own })
    expect(createHash('sha256').update(reply.rawPayload).digest('hex')).toBe(
      createHash('sha256').update(file).digest('hex'),
    )
    expect(reply.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''Ann%27s%20%22ID%22%20%C3%A9.pdf",
      'x-content-type-options': 'nosniff',
    })
    desk.people.mallory.userId = randomUUID()
    expect((await as('mallory', { url: own })).statusCode).toBe(404)
    const forStaff = `/documents/${document.document_id}/content`
    expect((await as('mallory', { url: forStaff })).statusCode).toBe(403)
    expect((await as('staff', { url: forStaff })).rawPayload).toEqual(file)
    expect((await as('dana', { url: '/mine/documents/nonsense/content' })).statusCode).toBe(404)
  })
})
