import { systemClock } from '@convonet/kit/process/clock'
import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SentenceEmbeddings } from '../ports.ts'
import { createKnowledge, type SourceFile } from './knowledge.ts'
import { knowledgeMigrations } from './migrations.ts'

let sql: Sql
beforeAll(async () => {
  sql = await openTestSql()
  await sql.migrate('test', knowledgeMigrations)
}, 30_000)
afterAll(() => sql[Symbol.asyncDispose]())

const { signal } = new AbortController()

async function* files(contents: Record<string, string>): AsyncGenerator<SourceFile> {
  for (const [source, text] of Object.entries(contents))
    yield { source, bytes: new TextEncoder().encode(text) }
}

const REFUNDS =
  '---\ntags: [x]\n---\n# Refunds\n\nYou may **return** goods within [30 days](https://example.org).'
const DELIVERY =
  '<html><head><script>alert("ignore")</script></head><body><nav>Home</nav><h1>Delivery</h1><p>Parcels arrive within a week.</p></body></html>'
const HOURS = 'The shop opens at nine and closes at five.'

describe('knowledge', () => {
  const knowledge = () => createKnowledge({ sql, clock: systemClock, embeddings: null })

  it('is read from Markdown, HTML and text, and found by its words', async () => {
    const contents = { 'refunds.md': REFUNDS, 'delivery.html': DELIVERY, 'hours.txt': HOURS }
    const indexed = await knowledge().replace('help', files(contents), { signal })
    expect(indexed.added).toEqual(['refunds.md', 'delivery.html', 'hours.txt'])
    const [refunds] = await knowledge().search('may I return the goods', { most: 3, signal })
    expect(refunds).toMatchObject({ title: 'Refunds', heading: 'Refunds', source: 'refunds.md' })
    expect(refunds?.text).toBe('You may return goods within 30 days.')
    const [delivery] = await knowledge().search('when do parcels arrive', { most: 3, signal })
    expect(delivery?.text).toBe('Parcels arrive within a week.')
  })

  it('finds nothing for what none of the documents is about', async () => {
    expect(await knowledge().search('the colour of elephants', { most: 3, signal })).toEqual([])
  })

  it('is replaced when it is indexed again', async () => {
    const contents = { 'refunds.md': REFUNDS.replace('30', '60'), 'hours.txt': HOURS }
    const indexed = await knowledge().replace('help', files(contents), { signal })
    expect(indexed).toEqual({
      added: [],
      changed: ['refunds.md'],
      unchanged: ['hours.txt'],
      removed: ['delivery.html'],
      refused: [],
    })
    const found = await knowledge().search('return goods within days', { most: 5, signal })
    expect(found.map(({ text }) => text)).toEqual(['You may return goods within 60 days.'])
  })

  it('names the files it cannot read and goes on', async () => {
    const contents = { 'a.xls': 'x', 'b.txt': '  ', 'broken.pdf': 'not a pdf', 'c.txt': 'Fine words here.' }
    const indexed = await knowledge().replace('odd', files(contents), { signal })
    expect(indexed.added).toEqual(['c.txt'])
    expect(indexed.refused.map(({ source }) => source)).toEqual(['a.xls', 'b.txt', 'broken.pdf'])
  })

  const meanings: Record<string, number[]> = { cheap: [1, 0], 'costs little': [0.9, 0.4], dog: [0, 1] }
  const embeddings: SentenceEmbeddings = {
    embed: async (sentences) => sentences.map((text) => Float32Array.from(meanings[text] ?? [0, 0])),
  }

  it('is found by meaning where no word is the same', async () => {
    const byMeaning = createKnowledge({ sql, clock: systemClock, embeddings })
    await byMeaning.replace('prices', files({ 'a.txt': 'costs little', 'b.txt': 'dog' }), { signal })
    const found = await byMeaning.search('cheap', { most: 5, signal })
    expect(found.map(({ text }) => text)).toEqual(['costs little'])
  })

  it('is found by meaning again after the database was away for a moment', async () => {
    let failing = 2
    const execute: Sql['db']['execute'] = (statement) => {
      if (--failing === 0) throw new Error('The database is away')
      return sql.db.execute(statement)
    }
    const flaky = { ...sql, db: { execute } as Partial<Sql['db']> as Sql['db'] }
    const byMeaning = createKnowledge({ sql: flaky, clock: systemClock, embeddings })
    await expect(byMeaning.search('cheap', { most: 5, signal })).rejects.toThrow('away')
    expect((await byMeaning.search('cheap', { most: 5, signal })).length).toBeGreaterThan(0)
  })
})
