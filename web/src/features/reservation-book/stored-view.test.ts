import { describe, expect, it } from 'vitest'
import { loadAddress, readAddress, storeAddress } from './stored-view.ts'

describe('the address of the page', () => {
  it.each([
    [
      { view: 'week', day: '2026-11-27', party: 3 },
      { view: 'week', day: '2026-11-27', party: 3 },
    ],
    [{ view: 'year', day: '2026-13-01', party: 0 }, {}],
    [{ view: 7, day: '2026-02-30', party: 'x' }, {}],
    [{ party: '12' }, { party: 12 }],
  ])('keeps of %j what makes sense: %j', (given, kept) => {
    expect(readAddress(given)).toEqual(kept)
  })

  it('comes back from what was stored, without the party', () => {
    const stored = new Map<string, string>()
    storeAddress(
      { setItem: (key, value) => void stored.set(key, value) },
      { view: 'month', day: '2026-11-27', party: 3 },
    )
    const storage = { getItem: (key: string) => stored.get(key) ?? null }
    expect(loadAddress(storage)).toEqual({ view: 'month', day: '2026-11-27' })
  })

  it.each(['', 'null', '[', '"week"'])('is the usual one where %j was stored', (text) => {
    expect(loadAddress({ getItem: () => text })).toEqual({})
  })

  it('bears a browser that stores nothing', () => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    expect(() => storeAddress({ setItem: full }, { view: 'day' })).not.toThrow()
    expect(loadAddress({ getItem: full })).toEqual({})
  })
})
