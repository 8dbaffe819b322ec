import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import { abortable } from './abortable.ts'

const never = new Promise<never>(() => {})

describe('abortable', () => {
  it('settles as the promise does', async () => {
    const { signal } = new AbortController()
    expect(await abortable(Promise.resolve(1), signal)).toBe(1)
    await expect(abortable(Promise.reject(new Error('failed')), signal)).rejects.toThrow('failed')
  })

  it('rejects with the abort reason when that comes first', async () => {
    const controller = new AbortController()
    const waiting = abortable(never, controller.signal)
    controller.abort(new Error('hung up'))
    await expect(waiting).rejects.toThrow('hung up')
    await expect(abortable(never, controller.signal)).rejects.toThrow('hung up')
  })

  it('leaves no listener behind', async () => {
    const { signal } = new AbortController()
    for (let n = 0; n < 100; n++) await abortable(Promise.resolve(n), signal)
    await abortable(Promise.reject(new Error('failed')), signal).catch(() => {})
    expect(getEventListeners(signal, 'abort')).toHaveLength(0)
  })

  it('keeps a failure nobody waits for any more from ending the process', async () => {
    const unhandled: unknown[] = []
    const note = (reason: unknown) => unhandled.push(reason)
    process.on('unhandledRejection', note)
    await abortable(Promise.reject(new Error('late')), AbortSignal.abort()).catch(() => {})
    await new Promise((resolve) => setImmediate(resolve))
    process.off('unhandledRejection', note)
    expect(unhandled).toEqual([])
  })
})
