import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Answer, type Asked, answerOf } from './telnyx-answers.ts'

/** As much of Telnyx's API v2 as we use: it takes calls and messages, and signs what it reports. */
export interface StandInTelnyx extends AsyncDisposable {
  url: string
  key: string
  /** As its customers see it, base64. */
  publicKey: string
  /** By which it is reached. */
  settings: {
    TELNYX_API_KEY: string
    TELNYX_FROM_NUMBER: string
    TELNYX_CONNECTION_ID: string
    TELNYX_BASE_URL: string
    HANOK_PUBLIC_BASE_URL: string
  }
  /** Requests that it took, without repeated commands. */
  done: Asked[]
  /** All requests. */
  asked: Asked[]
  /** The next request is answered so; `cut` does it and loses the answer, `silent` never answers. */
  next: (Answer | 'cut' | 'silent')[]
  /** Commands for these calls come too late. */
  ended: Set<string>
  /** An event as it is sent, signed at `at` (unix milliseconds). */
  report(event: Record<string, unknown>, at: number): { body: string; headers: Record<string, string> }
  /** The headers by which this body is known as Telnyx's. */
  sign(body: string, at: number): Record<string, string>
}

export async function startStandInTelnyx(): Promise<StandInTelnyx> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const state = { done: [] as Asked[], asked: [] as Asked[], next: [] as StandInTelnyx['next'] }
  const commands = new Map<string, Answer>()
  const ended = new Set<string>()

  const server = createServer(async (request, response) => {
    const asked = await read(request)
    state.asked.push(asked)
    const planned = state.next.shift()
    if (planned === 'silent') return
    const answer = typeof planned === 'object' ? planned : once(asked)
    if (planned === 'cut') return response.destroy()
    response.writeHead(answer.status, { 'content-type': 'application/json' })
    return response.end(JSON.stringify(answer.body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    ...state,
    ended,
    url: `http://127.0.0.1:${port}`,
    key: KEY,
    settings: {
      TELNYX_API_KEY: KEY,
      TELNYX_FROM_NUMBER: '+12135550100',
      TELNYX_CONNECTION_ID: '1293384261075731499',
      TELNYX_BASE_URL: `http://127.0.0.1:${port}`,
      HANOK_PUBLIC_BASE_URL: 'https://hanok.example',
    },
    publicKey: rawOf(publicKey.export({ format: 'jwk' }).x),
    report(event, at) {
      const body = JSON.stringify(event)
      return { body, headers: { 'content-type': 'application/json', ...signed(body, at) } }
    },
    sign: signed,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }

  function signed(body: string, at: number): Record<string, string> {
    const timestamp = String(Math.floor(at / 1000))
    const signature = sign(null, Buffer.from(`${timestamp}|${body}`), privateKey).toString('base64')
    return { 'telnyx-signature-ed25519': signature, 'telnyx-timestamp': timestamp }
  }

  /** A repeated command is answered as before and not done again. */
  function once(asked: Asked): Answer {
    const { command_id: command } = asked.body
    const name = typeof command === 'string' ? `${asked.path} ${command}` : null
    const known = name === null ? undefined : commands.get(name)
    if (known) return known
    const answer = answerOf(asked, { key: KEY, ended, callId: callIdOf(state.done.length) })
    if (answer.status < 300) {
      state.done.push(asked)
      if (name !== null) commands.set(name, answer)
    }
    return answer
  }
}

const KEY = 'KEY0123456789ABCDEF'

/** With a character that has to be escaped in an address. */
const callIdOf = (count: number) => `v3:${createHash('sha1').update(String(count)).digest('base64')}`

const rawOf = (x: string | undefined) => Buffer.from(x ?? '', 'base64url').toString('base64')

async function read(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString('utf8')
  return {
    line: `${request.method} ${request.url}`,
    path: decodeURIComponent(request.url ?? ''),
    authorization: request.headers.authorization ?? '',
    type: (request.headers['content-type'] ?? '').split(';')[0] ?? '',
    body: text === '' ? {} : JSON.parse(text),
  }
}
