import type { Contract } from '@convonet/contracts/route'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { AppError } from './app-error.ts'
import { createClient, type Fetch } from './client.ts'
import { formatEvent } from './event-stream.ts'

const contract = {
  find: {
    method: 'GET',
    url: '/people/:id/notes/:note',
    summary: 'A note',
    access: 'public',
    params: z.object({ id: z.string(), note: z.string() }),
    query: z.object({ limit: z.number().optional(), since: z.string().optional() }),
    reply: 'json',
    response: z.object({ text: z.string(), at: z.coerce.date() }),
  },
  write: {
    method: 'POST',
    url: '/people',
    summary: 'Somebody new',
    access: 'service',
    body: z.object({ name: z.string() }),
    reply: 'json',
    response: z.object({ ok: z.boolean() }),
  },
  count: {
    method: 'GET',
    url: '/count',
    summary: 'Numbers',
    access: 'public',
    reply: 'events',
    response: z.object({ n: z.number() }),
  },
} as const satisfies Contract

const { signal } = new AbortController()
const json = (value: unknown, status = 200) => new Response(JSON.stringify(value), { status })

function recordingFetch(answer: () => Response) {
  const calls: { url: string; init: RequestInit }[] = []
  const fetch: Fetch = async (url, init) => {
    calls.push({ url: url.href, init })
    return answer()
  }
  return { calls, fetch }
}

describe('a client', () => {
  it('fills the path, leaves out what is undefined and reads the answer by its schema', async () => {
    const { calls, fetch } = recordingFetch(() => json({ text: 'hi', at: '2026-01-02T00:00:00Z', extra: 1 }))
    const client = createClient(contract, 'http://desk', fetch)
    const input = { params: { id: 'a/b?c', note: 'ü' }, query: { limit: 5, since: undefined } }
    expect(await client.find(input, { signal })).toEqual({ text: 'hi', at: new Date('2026-01-02T00:00:00Z') })
    expect(calls[0]?.url).toBe('http://desk/people/a%2Fb%3Fc/notes/%C3%BC?limit=5')
    expect(calls[0]?.init).toMatchObject({ method: 'GET', signal })
    expect(calls[0]?.init.body).toBeUndefined()
  })

  it('keeps the path of the address it is given', async () => {
    const { calls, fetch } = recordingFetch(() => json({ ok: true }))
    await createClient(contract, 'http://host/call-center/', fetch).write({ body: { name: 'A' } }, { signal })
    expect(calls[0]?.url).toBe('http://host/call-center/people')
  })

  it('sends the body as JSON beside the headers it is given', async () => {
    const { calls, fetch } = recordingFetch(() => json({ ok: true }))
    const headers = { authorization: 'Bearer x' }
    await createClient(contract, 'http://desk', fetch).write({ body: { name: 'Ann' } }, { signal, headers })
    expect(calls[0]?.init.body).toBe('{"name":"Ann"}')
    expect(calls[0]?.init.headers).toEqual({ authorization: 'Bearer x', 'content-type': 'application/json' })
  })

  it('throws the error that a problem document names', async () => {
    const problem = new AppError('conflict', 'Taken', { facts: { by: 'Bob' } }).toProblem()
    const client = createClient(contract, 'http://desk', async () => json(problem, 409))
    await expect(client.write({ body: { name: 'A' } }, { signal })).rejects.toMatchObject({
      code: 'conflict',
      message: 'Taken',
      facts: { by: 'Bob' },
    })
  })

  it.each<[string, () => Promise<Response>]>([
    ['nobody listens', () => Promise.reject(new TypeError('fetch failed'))],
    ['a proxy answers HTML', async () => new Response('<html>', { status: 502 })],
    ['the answer is no JSON', async () => new Response('<html>')],
    ['the answer is of another shape', async () => json({ nothing: 'known' })],
  ])('throws upstream-failed when %s', async (_, fetch) => {
    const client = createClient(contract, 'http://desk', fetch)
    await expect(client.write({ body: { name: 'A' } }, { signal })).rejects.toMatchObject({
      name: 'AppError',
      code: 'upstream-failed',
    })
  })

  it('throws upstream-failed when a stream breaks off or carries something else', async () => {
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode(formatEvent({ n: 1 }))),
      pull: (controller) => controller.error(new TypeError('terminated')),
    })
    for (const body of [broken, formatEvent({ n: 1 }) + formatEvent({ m: 2 })]) {
      const stream = createClient(contract, 'http://desk', async () => new Response(body)).count(
        {},
        { signal },
      )
      const events = stream[Symbol.asyncIterator]()
      expect((await events.next()).value).toEqual({ n: 1 })
      await expect(events.next()).rejects.toMatchObject({ name: 'AppError', code: 'upstream-failed' })
    }
  })

  it('throws the abort, not a failure, once aborted', async () => {
    const controller = new AbortController()
    const client = createClient(contract, 'http://desk', async () => {
      controller.abort(new Error('hung up'))
      throw new TypeError('fetch failed')
    })
    await expect(client.write({ body: { name: 'A' } }, controller)).rejects.toThrow('hung up')
  })

  it('throws the abort in the middle of a stream', async () => {
    const controller = new AbortController()
    const client = createClient(contract, 'http://desk', async (_, init) => {
      const body = new ReadableStream<Uint8Array>({
        start(stream) {
          stream.enqueue(new TextEncoder().encode(formatEvent({ n: 1 })))
          init.signal?.addEventListener('abort', () => stream.error(new TypeError('terminated')))
        },
      })
      return new Response(body)
    })
    const events = client.count({}, controller)[Symbol.asyncIterator]()
    await events.next()
    const next = events.next()
    controller.abort(new Error('hung up'))
    await expect(next).rejects.toThrow('hung up')
  })
})
