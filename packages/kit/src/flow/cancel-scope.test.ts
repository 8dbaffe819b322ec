import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { cancelScope } from './cancel-scope.ts'

describe('a cancel scope', () => {
  it('aborts when its block ends', () => {
    let seen: AbortSignal | undefined
    {
      using scope = cancelScope()
      seen = scope.signal
      expect(seen.aborted).toBe(false)
    }
    expect(seen.aborted).toBe(true)
    expect(seen.reason).toBeInstanceOf(DOMException)
  })

  it('aborts with the reason of whichever parent aborts first', () => {
    const [first, second] = [new AbortController(), new AbortController()]
    using scope = cancelScope(first.signal, second.signal)
    second.abort('hung up')
    first.abort('too late')
    expect(scope.signal.reason).toBe('hung up')
  })

  it('is born aborted when a parent already is', () => {
    using scope = cancelScope(new AbortController().signal, AbortSignal.abort('hung up'))
    expect(scope.signal.reason).toBe('hung up')
  })

  it('leaves its parents alone when it ends', () => {
    const parent = new AbortController()
    cancelScope(parent.signal)[Symbol.dispose]()
    expect(parent.signal.aborted).toBe(false)
  })

  it('leaves no listener on its parents, however it ends', () => {
    const [live, dying] = [new AbortController(), new AbortController()]
    for (let n = 0; n < 1000; n++) {
      using _ = cancelScope(live.signal, dying.signal)
    }
    expect(getEventListeners(live.signal, 'abort')).toHaveLength(0)

    cancelScope(live.signal, dying.signal)
    dying.abort()
    cancelScope(live.signal, dying.signal)
    cancelScope(dying.signal, live.signal)
    expect(getEventListeners(live.signal, 'abort')).toHaveLength(0)
  })

  it('may be disposed twice', () => {
    const scope = cancelScope()
    scope[Symbol.dispose]()
    scope[Symbol.dispose]()
    expect(scope.signal.aborted).toBe(true)
  })
})
