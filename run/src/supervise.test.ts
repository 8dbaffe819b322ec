import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLog } from '@convonet/kit/process/log'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { supervise } from './supervise.ts'

const log = createLog('test', 'silent')
const pauses = { firstMs: 20, longestMs: 40, soundMs: 60_000 }
let folder = ''
let diary = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'supervise-'))
  diary = join(folder, 'diary')
})
afterEach(() => rmSync(folder, { recursive: true }))

const child = (script: string) => ({
  name: 'child',
  args: ['-e', `const note = (line) => fs.appendFileSync(${JSON.stringify(diary)}, line + '\\n'); ${script}`],
  env: process.env,
})
const lines = () => {
  try {
    return readFileSync(diary, 'utf8').trim().split('\n')
  } catch {
    return []
  }
}

it('starts a child again whenever it ends', async () => {
  const stop = new AbortController()
  const supervised = supervise(child("note('up'); process.exit(1)"), log, stop.signal, pauses)
  await vi.waitFor(() => expect(lines().length).toBeGreaterThanOrEqual(3), 5000)
  stop.abort()
  await supervised
})

it('ends a child with SIGTERM and waits until it is gone', async () => {
  const stop = new AbortController()
  const script =
    "process.on('SIGTERM', () => setTimeout(() => { note('gone'); process.exit(0) }, 100)); setInterval(() => {}, 1000); note('up')"
  const supervised = supervise(child(script), log, stop.signal, pauses)
  await vi.waitFor(() => expect(lines()).toEqual(['up']), 5000)
  stop.abort()
  await supervised
  expect(lines()).toEqual(['up', 'gone'])
})
