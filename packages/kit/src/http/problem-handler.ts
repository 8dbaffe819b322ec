import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { Log } from '../process/log.ts'
import { AppError, toAppError } from '../wire/app-error.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** An exception as its client is told of it. What nobody expected is logged, unless the client has gone and caused it. */
    problemOf(error: unknown, reply: FastifyReply): AppError
  }
}

/** The only place where an exception becomes a status code: RFC 9457 problem+json. */
export function handleProblems(app: FastifyInstance, log: Log): void {
  app.decorate('problemOf', (error, { request, raw }) => {
    const problem = describe(error)
    if (problem.code === 'internal' && !raw.destroyed) {
      log.error({ err: error, url: request.routeOptions.url }, 'request failed')
    }
    return problem
  })
  app.setErrorHandler((error, _request, reply) => replyWithProblem(error, reply))
  app.setNotFoundHandler((request, reply) => {
    const problem = new AppError(
      'not-found',
      `Nothing answers ${request.method} ${request.url.split('?')[0]}`,
    )
    return reply.status(404).type('application/problem+json').send(JSON.stringify(problem.toProblem()))
  })
}

/** Also of what Fastify refuses before it looks for a route, such as an address that is none. */
export function replyWithProblem(error: unknown, reply: FastifyReply): FastifyReply {
  const problem = reply.server.problemOf(error, reply)
  return reply
    .status(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify(problem.toProblem()))
}

function describe(error: unknown): AppError {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const issues = error.validation.map(({ instancePath, message }) => ({ path: instancePath, message }))
    return new AppError('invalid', 'The request does not match the contract', { facts: { issues } })
  }
  const { statusCode, message } = error as Partial<FastifyError>
  if (!(error instanceof AppError) && statusCode && statusCode < 500) {
    return new AppError(statusCode === 429 ? 'busy' : 'invalid', message ?? 'The request cannot be read')
  }
  return toAppError(error)
}
