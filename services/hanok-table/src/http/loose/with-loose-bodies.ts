import { AppError } from '@convonet/kit/wire/app-error'
import type { FastifyInstance, FastifyPluginCallback } from 'fastify'

/**
 * Routes whose bodies are what voice vendors and forms send: JSON, also where it is not called so, a list of one, forms of both kinds. Nothing at
 * all is an empty object. What cannot be read is a 422, never half of it.
 */
export function withLooseBodies(app: FastifyInstance, mountRoutes: (scope: FastifyInstance) => void): void {
  const routes: FastifyPluginCallback = (scope, _, done) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: MOST_BYTES },
      async (request: { headers: Headers }, body: Buffer) =>
        parseBody(body, request.headers['content-type'] ?? ''),
    )
    mountRoutes(scope)
    done()
  }
  void app.register(routes)
}

type Headers = { 'content-type'?: string | undefined }

const MOST_BYTES = 128 * 1024
const MOST_LEVELS = 32

/** An object whose values are JSON. */
async function parseBody(body: Uint8Array, contentType: string): Promise<Record<string, unknown>> {
  const text = new TextDecoder().decode(body).trim()
  if (text === '') return {}
  if (
    /^(?:multipart\/form-data|application\/x-www-form-urlencoded)/i.test(contentType) &&
    !/^[{[]/.test(text)
  )
    return await parseForm(body, contentType)
  const parsed = onlyOne(parseJson(text))
  if (!isObject(parsed)) throw new AppError('invalid', 'The body is not a JSON object')
  if (!isShallow(parsed)) throw new AppError('invalid', `The body is deeper than ${MOST_LEVELS} levels`)
  return parsed
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parseJson(text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text)
    // Some vendors send their JSON as a string of JSON.
    return typeof parsed === 'string' && parsed.trim().startsWith('{') ? JSON.parse(parsed) : parsed
  } catch (cause) {
    throw new AppError('invalid', 'The body cannot be read: it is no JSON and no form', { cause })
  }
}

const onlyOne = (parsed: unknown) => (Array.isArray(parsed) && parsed.length === 1 ? parsed[0] : parsed)

/** Files are left out; a name that comes several times is a list. */
async function parseForm(body: Uint8Array, contentType: string): Promise<Record<string, unknown>> {
  const headers = { 'content-type': contentType }
  const form = await new Response(Buffer.from(body), { headers }).formData().catch((cause: unknown) => {
    throw new AppError('invalid', 'The body cannot be read as a form', { cause })
  })
  const fields = new Map<string, string | string[]>()
  for (const [name, value] of form.entries()) {
    if (typeof value !== 'string') continue
    const before = fields.get(name)
    fields.set(name, before === undefined ? value : [before, value].flat())
  }
  return Object.fromEntries(fields)
}

/** Without recursion, which a hostile body could exhaust. */
function isShallow(root: object): boolean {
  let level: object[] = [root]
  for (let depth = 0; depth < MOST_LEVELS; depth++) {
    level = level.flatMap((value) =>
      Object.values(value).filter((part) => typeof part === 'object' && part !== null),
    )
    if (level.length === 0) return true
  }
  return false
}
