import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLog } from '../process/log.ts'
import { manualClock } from '../process/manual-clock.ts'
import { createEmbeddedSql } from './embedded-sql.ts'

describe('the embedded database', { timeout: 30_000 }, () => {
  const log = createLog('test', 'silent')
  let dataDir = ''
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'convonet-data-'))
  })
  afterEach(() => rm(dataDir, { recursive: true }))

  it('keeps what was written when it is opened again', async () => {
    const first = await createEmbeddedSql({ dataDir, log })
    await first.pool.query('create table kept (id int); insert into kept values (1)')
    await first[Symbol.asyncDispose]()
    const second = await createEmbeddedSql({ dataDir, log })
    expect((await second.pool.query('select * from kept')).rows).toEqual([{ id: 1 }])
    await second[Symbol.asyncDispose]()
  })

  it('refuses a folder that is open already, and gives it back when closed', async () => {
    const first = await createEmbeddedSql({ dataDir, log })
    await expect(createEmbeddedSql({ dataDir, log })).rejects.toMatchObject({ code: 'conflict' })
    await first[Symbol.asyncDispose]()
    const second = await createEmbeddedSql({ dataDir, log })
    await second[Symbol.asyncDispose]()
  })

  it('frees the folder when the database in it does not open', async () => {
    await writeFile(join(dataDir, 'database'), 'no cluster')
    await expect(createEmbeddedSql({ dataDir, log })).rejects.toMatchObject({ code: 'internal' })
    expect(await readdir(join(dataDir, 'lock'))).toEqual([])
  })

  it('gives the space of deleted rows back while it runs', async () => {
    const clock = manualClock()
    const sql = await createEmbeddedSql({ dataDir, log, clock })
    await sql.pool.query(
      'create table busy as select * from generate_series(1, 20000) as id; delete from busy where id > 10',
    )
    clock.advance(60_000)
    const { rows } = await sql.pool.query("select pg_relation_size('busy')::int as bytes")
    expect(rows[0].bytes).toBeLessThanOrEqual(8192)
    await sql[Symbol.asyncDispose]()
  })
})
