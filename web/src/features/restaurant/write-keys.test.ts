import { describe, expect, it } from 'vitest'
import { createWriteKeys } from './write-keys.ts'

function counted() {
  let drawn = 0
  return createWriteKeys(() => `key-${++drawn}`)
}

describe('the keys of a form', () => {
  it('stay with what is sent until it is answered', () => {
    const keys = counted()
    expect(keys.keyOf({ party_size: 2 })).toBe('key-1')
    expect(keys.keyOf({ party_size: 2 })).toBe('key-1')
    keys.answered()
    expect(keys.keyOf({ party_size: 2 })).toBe('key-2')
  })

  it('are new for something else', () => {
    const keys = counted()
    expect(keys.keyOf({ party_size: 2 })).toBe('key-1')
    expect(keys.keyOf({ party_size: 3 })).toBe('key-2')
  })

  it('are long and drawn at random', () => {
    const one = createWriteKeys().keyOf(null)
    expect(one).toMatch(/^[0-9a-f]{32}$/)
    expect(createWriteKeys().keyOf(null)).not.toBe(one)
  })
})
