import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sql } from '../store/sql.ts'
import { openTestSql } from '../testing/test-sql.ts'
import { createToolLedger, ledgerMigration, type ToolLedger } from './tool-ledger.ts'

const SUNDAY_AFTERNOON = Date.parse('2026-11-22T14:30:00-05:00')
let sql: Sql
let ledger: ToolLedger

describe('a write', () => {
  const turn = { id: 'call.1', timeZone: 'UTC', startedAt: SUNDAY_AFTERNOON }
  const result = (text: string) => ({ content: [{ type: 'text' as const, text }] })

  beforeAll(async () => {
    sql = await openTestSql()
    await sql.migrate('test', [{ name: '001-ledger', sql: ledgerMigration('tool_writes') }])
    ledger = createToolLedger(sql.db, 'tool_writes')
  }, 30_000)
  afterAll(() => sql[Symbol.asyncDispose]())

  it('happens once per turn, tool and arguments, and answers alike', async () => {
    const userId = randomUUID()
    const key = { userId, turn, call: { name: 'note', arguments: { a: 1, b: { c: 2, d: 3 } } } }
    const sameKey = { userId, turn, call: { name: 'note', arguments: { b: { d: 3, c: 2 }, a: 1 } } }
    expect(await ledger.once(key, async () => result('first'))).toEqual(result('first'))
    expect(await ledger.once(sameKey, async () => result('second'))).toEqual(result('first'))
    expect(await ledger.writesOf(userId, [turn.id])).toMatchObject([
      { result: result('first'), turnStartedAt: SUNDAY_AFTERNOON },
    ])
  })

  it('happens again for another person, another turn, other arguments', async () => {
    const userId = randomUUID()
    const call = { name: 'note', arguments: { a: 1 } }
    const others = [
      { userId, turn, call },
      { userId: randomUUID(), turn, call },
      { userId, turn: { ...turn, id: 'call.2' }, call },
      { userId, turn, call: { name: 'note', arguments: { a: 2 } } },
    ]
    for (const [index, key] of others.entries()) {
      expect(await ledger.once(key, async () => result(`${index}`))).toEqual(result(`${index}`))
    }
  })

  it('that cannot be done a second time answers as it did the first time', async () => {
    const key = { userId: randomUUID(), turn, call: { name: 'note', arguments: {} } }
    await ledger.once(key, async () => result('first'))
    const again = ledger.once(key, async () => {
      throw new Error('The code is taken')
    })
    expect(await again).toEqual(result('first'))
  })

  it('that fails leaves no record, so that it can be tried again', async () => {
    const key = { userId: randomUUID(), turn, call: { name: 'note', arguments: {} } }
    const failing = ledger.once(key, async () => {
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await ledger.once(key, async () => result('now'))).toEqual(result('now'))
  })
})
