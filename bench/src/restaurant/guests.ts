import { Pool } from 'undici'
import { answerParent } from '../child.ts'
import type { Party } from './parties.ts'

/** How a list of requests went. */
export interface Answers {
  tookMs: number
  eachMs: number[]
  /** How many of each status; `none` where no answer came. */
  statuses: Record<string, number>
}

interface Sending {
  url: string
  /** At most so many requests are under way. */
  atOnce: number
}

interface Sent {
  path: string
  method: 'GET' | 'POST'
  body?: string
  /** The guest's address: everybody has one of their own, as guests do. */
  from: string
}

const WITHIN_MS = 60_000

const face = {
  book: ({ parties, ...sending }: Sending & { parties: readonly Party[] }) =>
    send(
      sending,
      parties.map((party) => ({
        path: '/api/reservations',
        method: 'POST',
        body: JSON.stringify(party),
        from: nextAddress(),
      })),
    ),

  look: ({ paths, ...sending }: Sending & { paths: readonly string[] }) =>
    send(
      sending,
      paths.map((path) => ({ path, method: 'GET', from: nextAddress() })),
    ),
}
export type GuestsFace = typeof face

async function send({ url, atOnce }: Sending, requests: readonly Sent[]): Promise<Answers> {
  const pool = new Pool(url, { connections: atOnce, headersTimeout: WITHIN_MS, bodyTimeout: WITHIN_MS })
  const answers: Answers = { tookMs: 0, eachMs: [], statuses: {} }
  let next = 0
  const startedAt = performance.now()
  const line = async () => {
    for (let sent = requests[next++]; sent; sent = requests[next++]) {
      const sentAt = performance.now()
      const status = await statusOf(pool, sent)
      answers.eachMs.push(performance.now() - sentAt)
      answers.statuses[status] = (answers.statuses[status] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, line))
  answers.tookMs = performance.now() - startedAt
  await pool.close()
  return answers
}

async function statusOf(pool: Pool, { path, method, body, from }: Sent): Promise<string> {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': from }
  try {
    const answer = await pool.request({ path, method, headers, ...(body && { body }) })
    await answer.body.text()
    return `${answer.statusCode}`
  } catch {
    return 'none'
  }
}

let addresses = 0

function nextAddress(): string {
  const number = ++addresses
  return `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`
}

answerParent(face)
