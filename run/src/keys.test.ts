import { chmod, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ownKeys } from './keys.ts'

let folder = ''
const mode = async (path: string) => (await stat(path)).mode & 0o777

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'keys-')), 'data')
})
afterEach(() => rm(join(folder, '..'), { recursive: true }))

it('makes four different long keys once and keeps them', async () => {
  const first = await ownKeys(folder)
  expect(new Set(Object.values(first)).size).toBe(4)
  for (const key of Object.values(first)) expect(Buffer.from(key, 'base64url')).toHaveLength(32)
  expect(await ownKeys(folder)).toEqual(first)
})

it('lets nobody else read them', async () => {
  await ownKeys(folder)
  expect(await mode(folder)).toBe(0o700)
  expect(await mode(join(folder, 'keys.json'))).toBe(0o600)
})

it('takes rights away that somebody gave', async () => {
  await ownKeys(folder)
  await chmod(join(folder, 'keys.json'), 0o644)
  await ownKeys(folder)
  expect(await mode(join(folder, 'keys.json'))).toBe(0o600)
})

it('adds a key that an older file lacks and keeps the others', async () => {
  const { SESSION_SECRET, ...older } = await ownKeys(folder)
  await writeFile(join(folder, 'keys.json'), JSON.stringify(older))
  const now = await ownKeys(folder)
  expect(now).toMatchObject(older)
  expect(now.SESSION_SECRET).not.toBe(SESSION_SECRET)
})

it.each(['{', '{"SESSION_SECRET":"short"}', '[]'])('never replaces a damaged file: %s', async (content) => {
  await ownKeys(folder)
  await writeFile(join(folder, 'keys.json'), content)
  await expect(ownKeys(folder)).rejects.toThrow('is damaged')
})
