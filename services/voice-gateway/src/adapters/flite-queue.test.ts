import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import type { FliteAnswer, FliteRequest } from './flite-messages.ts'
import { FliteQueue, type FliteThread } from './flite-queue.ts'

/** A thread that says what it is told to, when it is told to. */
class FakeThread extends EventEmitter {
  asked: string[] = []
  ended = false

  postMessage({ text }: FliteRequest) {
    this.asked.push(text)
  }

  answer(answer: FliteAnswer) {
    this.emit('message', answer)
  }

  speak() {
    this.answer({ type: 'spoken', pcm: new TextEncoder().encode(this.asked.at(-1)) })
  }

  async terminate() {
    this.ended = true
    this.emit('exit', 1)
    return 1
  }
}

function open(limit = 10) {
  const threads: FakeThread[] = []
  const queue = new FliteQueue(() => {
    const thread = new FakeThread()
    threads.push(thread)
    return thread as unknown as FliteThread
  }, limit)
  const say = async (text: string, rank = 0, signal = new AbortController().signal) =>
    new TextDecoder().decode(await queue.synthesize({ text, pauseMs: 0 }, rank, signal))
  return { queue, threads, say, thread: () => threads.at(-1) ?? new FakeThread() }
}

describe('the queue of the local voice', () => {
  it('hands over one clause at a time, once the thread is ready', async () => {
    const { say, thread } = open()
    const [one, two] = [say('one'), say('two')]
    expect(thread().asked).toEqual([])
    thread().answer({ type: 'ready' })
    expect(thread().asked).toEqual(['one'])
    thread().speak()
    expect(thread().asked).toEqual(['one', 'two'])
    thread().speak()
    expect(await Promise.all([one, two])).toEqual(['one', 'two'])
  })

  it('lets first clauses go before later ones', async () => {
    const { say, thread } = open()
    const all = [say('now'), say('fifth', 5), say('second', 2), say('first a', 0), say('first b', 0)]
    thread().answer({ type: 'ready' })
    for (const _ of all) thread().speak()
    await Promise.all(all)
    expect(thread().asked).toEqual(['now', 'first a', 'first b', 'second', 'fifth'])
  })

  it('refuses another text when it is full, but not the rest of one it began', async () => {
    const { say, thread } = open(2)
    thread()
    const waiting = [say('one'), say('two')]
    await expect(say('three')).rejects.toMatchObject({ code: 'busy' })
    const rest = say('rest', 1)
    thread().answer({ type: 'ready' })
    for (let turn = 0; turn < 3; turn++) thread().speak()
    expect(await Promise.all([...waiting, rest])).toEqual(['one', 'two', 'rest'])
  })

  it('drops what is aborted and throws the reason', async () => {
    const { say, thread } = open()
    const hungUp = new Error('hung up')
    const call = new AbortController()
    const [spoken, dropped] = [say('spoken'), say('dropped', 0, call.signal)]
    call.abort(hungUp)
    await expect(dropped).rejects.toBe(hungUp)
    thread().answer({ type: 'ready' })
    thread().speak()
    await spoken
    expect(thread().asked).toEqual(['spoken'])
  })

  it('tells the one whose clause failed and goes on', async () => {
    const { say, thread } = open()
    const [bad, good] = [say('bad'), say('good')]
    thread().answer({ type: 'ready' })
    thread().answer({ type: 'failed', reason: 'trap' })
    await expect(bad).rejects.toMatchObject({ code: 'upstream-failed' })
    thread().speak()
    expect(await good).toBe('good')
  })

  it('starts another thread when one dies; only the clause under way is lost', async () => {
    const { say, threads, thread } = open()
    const [lost, kept] = [say('lost'), say('kept')]
    thread().answer({ type: 'ready' })
    thread().emit('exit', 1)
    await expect(lost).rejects.toMatchObject({ code: 'upstream-failed' })
    expect(threads.length).toBe(2)
    thread().answer({ type: 'ready' })
    thread().speak()
    expect(await kept).toBe('kept')
  })

  it('does not start again and again what dies before it is ready', async () => {
    const { say, threads, thread } = open()
    const all = [say('one'), say('two')]
    thread().emit('exit', 1)
    for (const each of all) await expect(each).rejects.toMatchObject({ code: 'upstream-failed' })
    expect(threads.length).toBe(1)
  })

  it('ends the thread and refuses everybody when it is disposed', async () => {
    const { queue, say, thread } = open()
    const waiting = say('waiting')
    const refused = expect(waiting).rejects.toMatchObject({ code: 'busy' })
    await queue[Symbol.asyncDispose]()
    await refused
    expect(thread().ended).toBe(true)
    await expect(say('later')).rejects.toMatchObject({ code: 'busy' })
  })
})
