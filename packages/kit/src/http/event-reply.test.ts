import { Readable } from 'node:stream'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Contract } from '@convonet/contracts/route'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { abortable } from '../flow/abortable.ts'
import { Channel } from '../flow/channel.ts'
import { systemClock } from '../process/clock.ts'
import { createLog } from '../process/log.ts'
import { fakeSessions } from '../testing/fake-sessions.ts'
import { AppError } from '../wire/app-error.ts'
import { createClient } from '../wire/client.ts'
import { replyWithEvents } from './event-reply.ts'
import { type Listening, listen } from './listen.ts'
import { mount } from './mount.ts'
import { createServer } from './server.ts'
import { createServiceTokens } from './service-token.ts'

const contract = {
  count: {
    method: 'GET',
    url: '/count',
    summary: 'Numbers, as the test pushes them',
    access: 'public',
    reply: 'events',
    response: z.object({ n: z.number() }),
  },
} as const satisfies Contract

const tokens = createServiceTokens('a secret that is long enough to be one', systemClock)
const logged: string[] = []
const log = createLog('test', 'warn', { write: (line) => void logged.push(line) })
const { signal } = new AbortController()

setFlagsFromString('--expose_gc')
const collectGarbage: () => void = runInNewContext('gc')

let app: FastifyInstance
let server: Listening
let numbers = new Channel<number>()
const signals: AbortSignal[] = []
const ends = new Channel<string>()

async function* count(_: unknown, context: { signal: AbortSignal }) {
  signals.push(context.signal)
  try {
    const reader = numbers[Symbol.asyncIterator]()
    while (true) {
      const { done, value } = await abortable(reader.next(), context.signal)
      if (done) return
      yield { n: value }
    }
  } finally {
    ends.push('count')
  }
}

beforeAll(async () => {
  app = await createServer({ log })
  mount(app, contract, { count }, { tokens, sessions: fakeSessions() })
  server = await listen(app, '127.0.0.1', 0)
})
afterAll(() => server.close(0))
afterEach(() => {
  logged.length = 0
  signals.length = 0
  numbers = new Channel()
})

const client = () => createClient(contract, server.url)
const ended = async () => (await ends[Symbol.asyncIterator]().next()).value

describe('a mounted event stream', () => {
  it('sends each event when it happens', async () => {
    const events = client().count({}, { signal })[Symbol.asyncIterator]()
    for (const n of [1, 2, 3]) {
      numbers.push(n)
      expect((await events.next()).value).toEqual({ n })
    }
    numbers.close()
    expect((await events.next()).done).toBe(true)
    expect(await ended()).toBe('count')
  })

  it('is not to be kept or held back by anyone on the way', async () => {
    numbers.push(1)
    numbers.close()
    const reply = await app.inject({ method: 'GET', url: '/count' })
    expect(reply.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    await ended()
  })

  it('answers an early failure as a problem with its status', async () => {
    numbers.fail(new AppError('busy', 'Later'))
    const reply = await app.inject({ method: 'GET', url: '/count' })
    expect(reply.statusCode).toBe(429)
    expect(reply.json()).toMatchObject({ code: 'busy', title: 'Later' })
    await ended()
  })

  it('ends with the problem when it fails later', async () => {
    const events = client().count({}, { signal })[Symbol.asyncIterator]()
    numbers.push(1)
    await events.next()
    numbers.fail(new AppError('timeout', 'The model took too long'))
    await expect(events.next()).rejects.toMatchObject({ code: 'timeout', message: 'The model took too long' })
    await ended()
  })

  it('hides what an unexpected later failure says, and logs it', async () => {
    numbers.push(1)
    numbers.fail(new Error('password is hunter2'))
    const reply = await app.inject({ method: 'GET', url: '/count' })
    expect(reply.body).toContain('event: problem')
    expect(reply.body).not.toContain('hunter2')
    expect(logged).toHaveLength(1)
    await ended()
  })

  it.each([
    ['waits for the next event', 1, true],
    ['waits for the first event', 0, true],
    ['is busy with an event', 1, false],
  ])(
    'ends the handler when the client aborts while it %s, even after a garbage collection',
    async (_, before, waits) => {
      const controller = new AbortController()
      const events = client().count({}, controller)[Symbol.asyncIterator]()
      for (let n = 0; n < before; n++) {
        numbers.push(n)
        await events.next()
      }
      const next = waits ? events.next() : undefined
      next?.catch(() => {})
      await expect.poll(() => signals.length).toBe(1)
      for (let n = 0; n < 2; n++) {
        collectGarbage()
        await new Promise((resolve) => setImmediate(resolve))
      }
      controller.abort(new Error('hung up'))
      expect(await ended()).toBe('count')
      expect(signals[0]?.aborted).toBe(true)
      if (next) await expect(next).rejects.toThrow('hung up')
      expect(logged).toEqual([])
    },
  )

  it('ends the handler when the client leaves the loop', async () => {
    numbers.push(1)
    for await (const _ of client().count({}, { signal })) break
    expect(await ended()).toBe('count')
    expect(logged).toEqual([])
  })
})

it('makes no more events than a slow reader takes', async () => {
  let made = 0
  let ended = false
  async function* events() {
    try {
      while (true) yield { n: ++made }
    } finally {
      ended = true
    }
  }
  let sent = new Readable()
  const reply = {
    header: () => reply,
    send(body: Readable) {
      sent = body
      return reply
    },
  } as unknown as FastifyReply

  await replyWithEvents(reply, events())
  const reader = sent[Symbol.asyncIterator]()
  for (let taken = 1; taken <= 3; taken++) {
    expect(String((await reader.next()).value)).toBe(`data: {"n":${taken}}\n\n`)
    await new Promise((resolve) => setImmediate(resolve))
    expect(made - taken).toBeLessThanOrEqual(2)
  }
  await reader.return?.()
  expect(ended).toBe(true)
})
