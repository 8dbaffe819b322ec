import { AppError } from '@convonet/kit/wire/app-error'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import { handleCallEvent } from './call-control.ts'
import { callerNumber } from './caller-number.ts'
import { readBody } from './read-body.ts'
import { isSigned, readPublicKey } from './signature.ts'
import type { Telephone } from './telephone.ts'
import { type GuestBook, variablesFor } from './variables.ts'

export interface WebhooksDeps extends Telephone, GuestBook {
  /** The provider's public key, base64; without one every webhook is refused. */
  publicKey: string | null
}

const MOST_BYTES = 256 * 1024

/** What the telephone provider tells us and asks for: a Fastify plugin. Nothing is done that the provider has not signed. */
export const createWebhooks =
  (deps: WebhooksDeps): FastifyPluginAsync =>
  async (app) => {
    const key = deps.publicKey === null ? null : readPublicKey(deps.publicKey)
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MOST_BYTES }, (_request, body, done) =>
      done(null, body),
    )

    app.post('/webhooks/hanok_table/variables', async (request) => {
      const body = readBody(signedBody(request))
      return await variablesFor(deps, callerNumber(body))
    })
    app.post('/webhooks/hanok_table/call-control', async (request) => {
      const body = readBody(signedBody(request))
      return { status: await handleCallEvent(deps, body, AbortSignal.timeout(PATIENCE_MS)) }
    })

    function signedBody({ body, headers }: FastifyRequest): Buffer {
      if (!key) throw new AppError('forbidden', 'No webhook is taken while TELNYX_PUBLIC_KEY is not set')
      const sent = Buffer.isBuffer(body) ? body : Buffer.alloc(0)
      const signature = headers['telnyx-signature-ed25519']
      const timestamp = headers['telnyx-timestamp']
      if (isSigned(sent, { signature, timestamp }, { key, now: deps.clock.now() })) return sent
      throw new AppError('unauthenticated', 'The webhook is not signed by our telephone provider')
    }
  }

/** The provider repeats what takes longer. */
const PATIENCE_MS = 12_000
