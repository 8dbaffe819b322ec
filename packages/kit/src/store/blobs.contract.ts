import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import type { BlobStore } from './blobs.ts'

const { signal } = new AbortController()
const options = { contentType: 'text/plain', maxBytes: 1000, signal }

/** What every blob store does. */
export function blobsContract(subject: () => BlobStore): void {
  it('keeps bytes, their kind and their hash by key', async () => {
    const sha256 = createHash('sha256').update('hello there').digest('hex')
    const stored = { sizeBytes: 11, contentType: 'text/plain', sha256 }
    expect(await subject().put('greetings/one', chunks('hello', ' ', 'there'), options)).toEqual(stored)
    expect(await subject().open('greetings/one', { signal })).toMatchObject(stored)
    expect(await textOf(subject(), 'greetings/one')).toBe('hello there')
    expect(await textOf(subject(), 'greetings/two')).toBeNull()
  })

  it('takes a key that is the beginning of another, and nothing at all', async () => {
    await subject().put('nested', chunks('outer'), options)
    await subject().put('nested/deep', chunks(), options)
    expect(await textOf(subject(), 'nested')).toBe('outer')
    expect(await textOf(subject(), 'nested/deep')).toBe('')
  })

  it('replaces what was there, also while it is read', async () => {
    await subject().put('page', chunks('first'), options)
    const first = await subject().open('page', { signal })
    await subject().put('page', chunks('second'), options)
    expect(await textIn(first?.bytes ?? chunks())).toBe('first')
    expect(await textOf(subject(), 'page')).toBe('second')
  })

  it('forgets what is deleted', async () => {
    await subject().put('gone', chunks('soon'), options)
    await subject().delete('gone')
    await subject().delete('gone')
    expect(await subject().open('gone', { signal })).toBeNull()
  })

  it('takes no more than it may, and then nothing of it', async () => {
    await subject().put('large', chunks('old'), options)
    await expect(
      subject().put('large', chunks('four', 'five'), { ...options, maxBytes: 7 }),
    ).rejects.toMatchObject({
      code: 'invalid',
    })
    expect(await textOf(subject(), 'large')).toBe('old')
    expect(await subject().put('large', chunks('four', 'five'), { ...options, maxBytes: 8 })).toMatchObject({
      sizeBytes: 8,
    })
  })

  it('keeps nothing of bytes that broke off, or were called off', async () => {
    await expect(subject().put('broken', breakingOff(), options)).rejects.toThrow('cut')
    const ending = new AbortController()
    const calledOff = subject().put('broken', endingWith(ending), { ...options, signal: ending.signal })
    await expect(calledOff).rejects.toMatchObject({ name: 'AbortError' })
    expect(await subject().open('broken', { signal })).toBeNull()
  })

  it.each(['', '/etc/passwd', '../escape', 'a/../b', 'a//b', 'a/', 'Upper', 'a.b', 'a\0b', 'x'.repeat(201)])(
    'refuses the key %j',
    async (key) => {
      const invalid = { code: 'invalid' }
      await expect(subject().put(key, chunks('x'), options)).rejects.toMatchObject(invalid)
      await expect(subject().open(key, { signal })).rejects.toMatchObject(invalid)
      await expect(subject().delete(key)).rejects.toMatchObject(invalid)
    },
  )
}

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text)
}

async function* breakingOff(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('half')
  throw new Error('cut')
}

async function* endingWith(ending: AbortController): AsyncGenerator<Uint8Array> {
  yield Buffer.from('half')
  ending.abort()
  yield Buffer.from('whole')
}

async function textOf(blobs: BlobStore, key: string): Promise<string | null> {
  const blob = await blobs.open(key, { signal })
  return blob && textIn(blob.bytes)
}

async function textIn(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  return Buffer.concat(parts).toString()
}
