import { AppError, fromProblem, toAppError } from './app-error.ts'

/** Server-Sent Events: one JSON object each. */
export const formatEvent = (event: unknown) => `data: ${JSON.stringify(event)}\n\n`

/** How a stream that already began reports a failure. */
export const formatProblem = (error: unknown) =>
  `event: problem\ndata: ${JSON.stringify(toAppError(error).toProblem())}\n\n`

/** The objects of an event stream, in order. A problem event is thrown as the error it tells of. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  const decoder = new TextDecoder()
  let pending = ''
  for await (const chunk of body) {
    const records = (pending + decoder.decode(chunk, { stream: true })).split('\n\n')
    pending = records.pop() ?? ''
    for (const record of records) yield parse(record)
  }
}

function parse(record: string): unknown {
  const json = parseJson(record.slice(record.indexOf('data: ') + 'data: '.length))
  if (record.startsWith('event: problem')) throw fromProblem(json, 500)
  return json
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('upstream-failed', 'The stream carries something that is no event', { cause })
  }
}
