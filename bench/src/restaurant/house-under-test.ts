import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { migrations } from '@convonet/hanok-table/migrations'
import { standardRules } from '@convonet/hanok-table/restaurant'
import { createLog } from '@convonet/kit/process/log'
import { createPostgresSql } from '@convonet/kit/store/postgres-sql'
import type { Sql } from '@convonet/kit/store/sql'
import { freePort } from '@convonet/kit/testing/server-process'
import { untilReady } from '../whole-domain.ts'
import { TABLES } from './tables.ts'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const KEYS = ['SERVICE_TOKEN_SECRET', 'PIN_HASH_KEY', 'SESSION_SECRET', 'JWT_SECRET_KEY']

/** The restaurant's service in a process of its own, as `npm run serve hanok-table` starts it. */
export interface HouseUnderTest extends AsyncDisposable {
  url: string
  pid: number
}

/** With `BENCH_PROFILE` in the environment it leaves a CPU profile in that folder. */
export async function houseUnderTest(databaseUrl: string): Promise<HouseUnderTest> {
  await furnish(databaseUrl)
  const port = String(await freePort())
  const keys = Object.fromEntries(KEYS.map((name) => [name, name.padEnd(32, 'x')]))
  const places = { DATABASE_URL: databaseUrl, CALL_CENTER_URL: 'http://127.0.0.1:1', PORT: port }
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...keys, ...places, LOG_LEVEL: 'warn' }
  const profile = process.env.BENCH_PROFILE
  const profiled = profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []
  const child = spawn(process.execPath, [...profiled, 'run/start.mjs', 'serve', 'hanok-table'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  await untilReady(`${url}/ready`, child)

  return {
    url,
    pid: child.pid ?? 0,
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

/** The same tables as the floor's, open every day, with pacing that is reckoned and never refuses. */
async function furnish(url: string): Promise<void> {
  await using sql: Sql = await createPostgresSql({ url, log: createLog('bench', 'warn') })
  await sql.migrate('hanok-table', migrations)
  const standard = standardRules('America/Los_Angeles')
  const everyDay = Object.fromEntries(
    ['1', '2', '3', '4', '5', '6', '7'].map((day) => [day, [{ opens: '11:30', closes: '22:00' }]]),
  )
  const rules = { ...standard, hours: everyDay, guestsPerQuarterHour: 500 }
  await sql.pool.query('insert into hanok_restaurant (rules) values ($1)', [JSON.stringify(rules)])
  for (const { name, seats, area, joins } of TABLES)
    await sql.pool.query('insert into hanok_tables (name, seats, area, joins) values ($1, $2, $3, $4)', [
      name,
      seats,
      area,
      joins,
    ])
}
