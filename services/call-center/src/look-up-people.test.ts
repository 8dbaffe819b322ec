import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLookUpPeople, type LookUpPeople } from './look-up-people.ts'
import { migrations } from './migrations.ts'

const { signal } = new AbortController()
const id = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`

let sql: Sql
let people: LookUpPeople
beforeAll(async () => {
  sql = await openTestSql()
  await sql.migrate('call-center', migrations)
  await sql.pool.query(`
    insert into users_anthropic (id, email, username, password_hash, first_name, last_name, is_active) values
      ('${id(1)}', 'Sam.Lee@example.com', 'sam', '!', 'Sam', 'Lee', true),
      ('${id(2)}', 'sam.gone@example.com', 'gone', '!', 'Sam', 'Gone', false),
      ('${id(3)}', 'priya@example.com', 'priya_100%', '!', 'Priya', 'Patel', true)`)
  people = createLookUpPeople(sql)
}, 60_000)
afterAll(() => sql[Symbol.asyncDispose]())

describe('looking people up', () => {
  it('finds active people by words of their name or e-mail, and takes signs as signs', async () => {
    const sam = { userId: id(1), name: 'Sam Lee', email: 'Sam.Lee@example.com' }
    expect(await people.search('lee SAM', { signal })).toEqual([sam])
    expect(await people.search('100%', { signal })).toMatchObject([{ name: 'Priya Patel' }])
    expect(await people.search('%', { signal })).toMatchObject([{ name: 'Priya Patel' }])
    expect(await people.search('  ', { signal })).toEqual([])
  })

  it('knows an active person by e-mail in any case, and several by id', async () => {
    expect(await people.byEmail('sam.lee@EXAMPLE.com', { signal })).toMatchObject({ userId: id(1) })
    expect(await people.byEmail('sam.gone@example.com', { signal })).toBeNull()
    const found = await people.byIds([id(1), id(2), id(3)], { signal })
    expect(found.map(({ name }) => name).toSorted()).toEqual(['Priya Patel', 'Sam Lee'])
    expect(await people.byIds([], { signal })).toEqual([])
  })
})
