import {
  type Attributes,
  context,
  isSpanContextValid,
  type Span,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'

const tracer = trace.getTracer('convonet')

/**
 * Runs `work` in a span named for the file that does it, so that a trace reads like the walk in the README.
 * Free of charge until an OpenTelemetry SDK is registered.
 */
export function traced<T>(name: string, work: () => T, attributes?: Attributes): T {
  return tracer.startActiveSpan(name, attributes ? { attributes } : {}, (span) => settle(span, work))
}

/** The same for a stream: the span lasts from the first read to the last. */
export function tracedStream<T>(
  name: string,
  open: () => AsyncIterable<T>,
  attributes?: Attributes,
): AsyncIterable<T> {
  return {
    [Symbol.asyncIterator]() {
      const span = tracer.startSpan(name, attributes ? { attributes } : {})
      return isSpanContextValid(span.spanContext()) ? read(open, span) : open()[Symbol.asyncIterator]()
    },
  }
}

async function* read<T>(open: () => AsyncIterable<T>, span: Span): AsyncGenerator<T> {
  const inside = trace.setSpan(context.active(), span)
  try {
    const iterator = context.with(inside, () => open()[Symbol.asyncIterator]())
    try {
      while (true) {
        const read = await context.with(inside, () => iterator.next())
        if (read.done) return
        yield read.value
      }
    } finally {
      await iterator.return?.()
    }
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR })
    throw error
  } finally {
    span.end()
  }
}

function settle<T>(span: Span, work: () => T): T {
  try {
    const result = work()
    if (!(result instanceof Promise)) {
      span.end()
      return result
    }
    return result.then(
      (value) => {
        span.end()
        return value
      },
      (error: unknown) => {
        span.setStatus({ code: SpanStatusCode.ERROR })
        span.end()
        throw error
      },
    ) as T
  } catch (error) {
    span.setStatus({ code: SpanStatusCode.ERROR })
    span.end()
    throw error
  }
}
