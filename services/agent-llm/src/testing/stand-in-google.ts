import { createHash, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Entry {
  id: string
  etag: string
  status: string
  summary?: string
  description?: string
  start?: unknown
  end?: unknown
  updated: string
  /** Number of its last change. */
  change: number
}

interface Answer {
  status: number
  body?: unknown
}

/** As much of Google's OAuth and of Calendar API v3 as we use, with one person's calendar. */
export interface StandInGoogle extends AsyncDisposable {
  url: string
  entries: Map<string, Entry>
  /** Requests so far, as `POST /token`. */
  asked: string[]
  /** Answers the next request whose line begins so with this status, without doing anything. */
  fail(line: string, status: number): void
  /** Does the next request whose line begins so, but its answer is lost. */
  cut(line: string): void
  /** Somebody changes an entry in Google; `updated` is when. */
  change(id: string, change: Record<string, unknown>, updated: string): void
  /** Sync tokens of before are too old. */
  forget(): void
  revoked: boolean
}

export async function startStandInGoogle(): Promise<StandInGoogle> {
  const google = new Google()
  const server = createServer(async (request, response) => {
    const body = await textOf(request)
    const { status, body: answer } = google.answer(request, body)
    if (status === 0) response.destroy()
    else {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(answer === undefined ? '' : JSON.stringify(answer))
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  google.url = `http://127.0.0.1:${port}`
  google.end = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  return google
}

class Google implements StandInGoogle {
  url = ''
  end = async () => {}
  entries = new Map<string, Entry>()
  asked: string[] = []
  revoked = false
  #failures: { line: string; status: number }[] = []
  #changes = 0
  #oldestToken = 0
  #challenge = ''
  #accessTokens = new Set<string>()

  fail(line: string, status: number): void {
    this.#failures.push({ line, status })
  }

  cut(line: string): void {
    this.fail(line, 0)
  }

  forget(): void {
    this.#oldestToken = ++this.#changes
  }

  change(id: string, change: Record<string, unknown>, updated: string): void {
    const entry = this.entries.get(id) ?? { id, status: 'confirmed', etag: '', updated, change: 0 }
    this.entries.set(id, { ...entry, ...change, etag: `"${randomUUID()}"`, updated, change: ++this.#changes })
  }

  answer(request: IncomingMessage, body: string): Answer {
    const url = new URL(request.url ?? '/', this.url)
    const line = `${request.method} ${url.pathname}`
    this.asked.push(line)
    const index = this.#failures.findIndex((failure) => line.startsWith(failure.line))
    const [failure] = index < 0 ? [] : this.#failures.splice(index, 1)
    if (failure && failure.status !== 0)
      return { status: failure.status, body: { error: { code: failure.status } } }
    const answer = this.#serve(request, url, body)
    return failure ? { status: 0 } : answer
  }

  #serve(request: IncomingMessage, url: URL, body: string): Answer {
    if (url.pathname === '/o/oauth2/v2/auth') {
      this.#challenge = url.searchParams.get('code_challenge') ?? ''
      return { status: 200, body: {} }
    }
    if (url.pathname === '/token') return this.#token(new URLSearchParams(body))
    if (url.pathname === '/revoke') {
      this.revoked = true
      return { status: 200, body: {} }
    }
    const token = request.headers.authorization?.replace('Bearer ', '') ?? ''
    if (!this.#accessTokens.has(token)) return { status: 401, body: { error: { code: 401 } } }
    return this.#calendar(request, url, body)
  }

  #token(form: URLSearchParams): Answer {
    const verifier = form.get('code_verifier') ?? ''
    const fits = createHash('sha256').update(verifier).digest('base64url') === this.#challenge
    const good = form.get('grant_type') === 'refresh_token' ? form.get('refresh_token') === 'refresh-1' : fits
    if (!good || this.revoked || form.get('client_secret') !== 'secret') {
      return { status: 400, body: { error: 'invalid_grant' } }
    }
    const access_token = randomUUID()
    this.#accessTokens = new Set([access_token])
    return { status: 200, body: { access_token, expires_in: 3600, refresh_token: 'refresh-1' } }
  }

  #calendar({ method, headers }: IncomingMessage, url: URL, body: string): Answer {
    const id = /\/events\/(.+)$/.exec(url.pathname)?.[1]
    const given = body === '' ? {} : (JSON.parse(body) as Record<string, unknown>)
    if (method === 'GET') return this.#list(url)
    if (method === 'POST') return this.#insert(given)
    const entry = this.entries.get(id ?? '')
    if (!entry) return { status: 404 }
    if (method === 'DELETE') {
      if (entry.status === 'cancelled') return { status: 410 }
      this.change(entry.id, { status: 'cancelled' }, new Date().toISOString())
      return { status: 204 }
    }
    if (headers['if-match'] !== undefined && headers['if-match'] !== entry.etag) return { status: 412 }
    this.change(entry.id, given, new Date().toISOString())
    return { status: 200, body: this.entries.get(entry.id) }
  }

  #insert(given: Record<string, unknown>): Answer {
    const id = String(given.id)
    if (this.entries.has(id)) return { status: 409 }
    if (!/^[0-9a-v]{5,1024}$/.test(id)) return { status: 400 }
    this.change(id, given, new Date().toISOString())
    return { status: 200, body: this.entries.get(id) }
  }

  /** Two entries a page. */
  #list(url: URL): Answer {
    const token = url.searchParams.get('syncToken')
    if (token && url.searchParams.has('timeMin')) return { status: 400 }
    if (token && Number(token) < this.#oldestToken) return { status: 410 }
    const from = Number(url.searchParams.get('pageToken') ?? 0)
    const found = [...this.entries.values()]
      .filter(({ change, status }) => (token ? change > Number(token) : status !== 'cancelled'))
      .toSorted((a, b) => a.change - b.change)
    const items = found.slice(from, from + 2)
    const isLast = from + 2 >= found.length
    const more = isLast ? { nextSyncToken: `${this.#changes}` } : { nextPageToken: `${from + 2}` }
    return { status: 200, body: { items, timeZone: 'America/New_York', ...more } }
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.end()
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}
