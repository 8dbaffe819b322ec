import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { formatEvent, formatProblem } from '../wire/event-stream.ts'

/**
 * Sends events as Server-Sent Events. The first one is awaited before the status is written, so an early failure is an
 * ordinary problem response; a later one ends the stream with a `problem` event.
 */
export async function replyWithEvents(
  reply: FastifyReply,
  events: AsyncIterable<unknown>,
): Promise<FastifyReply> {
  const iterator = events[Symbol.asyncIterator]()
  const first = await iterator.next()
  return reply
    .header('content-type', 'text/event-stream; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-accel-buffering', 'no')
    .send(Readable.from(written(first, iterator, reply), { objectMode: false, highWaterMark: 1 }))
}

async function* written(
  first: IteratorResult<unknown>,
  iterator: AsyncIterator<unknown>,
  reply: FastifyReply,
): AsyncGenerator<string> {
  try {
    for (let read = first; !read.done; read = await iterator.next()) yield formatEvent(read.value)
  } catch (error) {
    yield formatProblem(reply.server.problemOf(error, reply))
  } finally {
    await iterator.return?.()
  }
}
