import { abortable } from '@convonet/kit/flow/abortable'

export type OneAtATime = (key: string, signal: AbortSignal) => Promise<() => void>

/** Lets one in at a time per key, in order of arrival; who is in leaves by what it was given. Who waits may be called off. */
export function createOneAtATime(): OneAtATime {
  const last = new Map<string, Promise<void>>()

  return async (key, signal) => {
    const before = last.get(key)
    let leave = () => {}
    const left = new Promise<void>((resolve) => {
      leave = resolve
    })
    const mine = (before ?? Promise.resolve()).then(() => left)
    last.set(key, mine)
    void mine.then(() => {
      if (last.get(key) === mine) last.delete(key)
    })
    try {
      await abortable(before ?? Promise.resolve(), signal)
    } catch (error) {
      leave()
      throw error
    }
    return leave
  }
}
