import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from './app-error.ts'
import { formatEvent, formatProblem, readEvents } from './event-stream.ts'

/** The bytes cut at `cuts`, as a network may. */
function bodyOf(text: string, cuts: readonly number[] = []): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  const edges = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].toSorted((a, b) => a - b)
  return new ReadableStream({
    start(controller) {
      for (const [n, edge] of edges.slice(1).entries()) controller.enqueue(bytes.slice(edges[n], edge))
      controller.close()
    },
  })
}

async function readAll(body: ReadableStream<Uint8Array>): Promise<unknown[]> {
  const events: unknown[] = []
  for await (const event of readEvents(body)) events.push(event)
  return events
}

describe('an event stream', () => {
  it('brings every object back, wherever the network cuts it', async () => {
    const event = fc.oneof(
      fc.record({ type: fc.constant('token'), text: fc.string({ unit: 'binary' }) }),
      fc.record({ text: fc.constantFrom('data: ', '\n\n', 'event: problem\ndata: {}\n\n', '안녕 👋🏽') }),
      fc.jsonValue({ maxDepth: 2 }).map((value) => ({ value })),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { maxLength: 8 }),
        fc.array(fc.nat(), { maxLength: 12 }),
        async (events, cuts) => {
          const sent = events.map((each) => JSON.parse(JSON.stringify(each)) as unknown)
          expect(await readAll(bodyOf(events.map(formatEvent).join(''), cuts))).toEqual(sent)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('throws the failure that a stream reports after what came before it', async () => {
    const failure = new AppError('busy', 'The model is busy', { facts: { retryAfterMs: 5 } })
    const stream = readEvents(bodyOf(formatEvent({ n: 1 }) + formatProblem(failure)))
    expect((await stream.next()).value).toEqual({ n: 1 })
    await expect(stream.next()).rejects.toMatchObject({
      code: 'busy',
      message: 'The model is busy',
      facts: { retryAfterMs: 5 },
    })
  })

  it('hides what an unexpected failure says', () => {
    expect(formatProblem(new Error('password is hunter2'))).not.toContain('hunter2')
  })

  it('throws upstream-failed for what is no JSON', async () => {
    await expect(readAll(bodyOf('data: <html>\n\n'))).rejects.toMatchObject({ code: 'upstream-failed' })
  })

  it('lets go of the connection when the reader leaves', async () => {
    let cancelled = false
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode(formatEvent({ n: 1 }))),
      cancel() {
        cancelled = true
      },
    })
    for await (const _ of readEvents(body)) break
    expect(cancelled).toBe(true)
  })
})
