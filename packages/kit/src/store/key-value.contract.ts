import { beforeEach, expect, it } from 'vitest'
import type { KeyValue } from './key-value.ts'

export interface KeyValueUnderTest {
  keyValue: KeyValue
  /** Lets this much time pass for the store. */
  pass(ms: number): Promise<void>
}

/** What every key-value store does. Each test uses keys of its own, so that a store may be shared. */
export function keyValueContract(subject: () => KeyValueUnderTest): void {
  let key = ''
  beforeEach(({ task }) => {
    key = `contract:${task.id}`
  })

  it('answers null for a key that was never set', async () => {
    expect(await subject().keyValue.get(key)).toBeNull()
  })

  it('keeps the last value set, whatever it holds', async () => {
    const { keyValue } = subject()
    await keyValue.set(key, 'first')
    await keyValue.set(key, '{"name":"Zoë 🌍"}\n')
    expect(await keyValue.get(key)).toBe('{"name":"Zoë 🌍"}\n')
  })

  it('forgets a deleted key, and deleting nothing is fine', async () => {
    const { keyValue } = subject()
    await keyValue.set(key, 'value')
    await keyValue.delete(key)
    await keyValue.delete(key)
    expect(await keyValue.get(key)).toBeNull()
  })

  it('sets a key for the first of many who ask at once', async () => {
    const { keyValue } = subject()
    const values = ['a', 'b', 'c', 'd']
    const won = await Promise.all(values.map((value) => keyValue.setIfAbsent(key, value)))
    expect(won.filter(Boolean)).toHaveLength(1)
    expect(await keyValue.get(key)).toBe(values[won.indexOf(true)])
  })

  it('counts every increment, also when they come at once', async () => {
    const { keyValue } = subject()
    const counts = await Promise.all(Array.from({ length: 20 }, () => keyValue.increment(key)))
    expect(counts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  })

  it('refuses to count what is not a number', async () => {
    const { keyValue } = subject()
    await keyValue.set(key, 'seven')
    await expect(keyValue.increment(key)).rejects.toMatchObject({ code: 'conflict' })
  })

  it('answers a ping', async () => {
    await subject().keyValue.ping()
  })
}

/** The part of the contract about time. */
export function keyValueExpiryContract(subject: () => KeyValueUnderTest): void {
  let key = ''
  beforeEach(({ task }) => {
    key = `contract:${task.id}`
  })

  it('forgets a value when its time is over', async () => {
    const { keyValue, pass } = subject()
    await keyValue.set(key, 'value', { ttlMs: 100.5 })
    expect(await keyValue.get(key)).toBe('value')
    await pass(150)
    expect(await keyValue.get(key)).toBeNull()
  })

  it('keeps a value for good when it is set again without a time', async () => {
    const { keyValue, pass } = subject()
    await keyValue.set(key, 'short', { ttlMs: 100 })
    await keyValue.set(key, 'long')
    await pass(150)
    expect(await keyValue.get(key)).toBe('long')
  })

  it('frees a key set only if absent when its time is over', async () => {
    const { keyValue, pass } = subject()
    expect(await keyValue.setIfAbsent(key, 'one', { ttlMs: 100 })).toBe(true)
    expect(await keyValue.setIfAbsent(key, 'two', { ttlMs: 100 })).toBe(false)
    await pass(150)
    expect(await keyValue.setIfAbsent(key, 'three', { ttlMs: 100 })).toBe(true)
  })

  it('counts the time of a counter from its first increment', async () => {
    const { keyValue, pass } = subject()
    expect(await keyValue.increment(key, { ttlMs: 300 })).toBe(1)
    await pass(200)
    expect(await keyValue.increment(key, { ttlMs: 300 })).toBe(2)
    await pass(200)
    expect(await keyValue.increment(key, { ttlMs: 300 })).toBe(1)
  })
}
