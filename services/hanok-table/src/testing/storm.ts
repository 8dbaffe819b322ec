import { randomUUID } from 'node:crypto'
import { TableHold } from '@convonet/contracts/reservation-answers'
import { ReservationRead } from '@convonet/contracts/reservations'
import { type Replica, STAFF } from './replica.ts'
import { type Known, requestFor, type Sent } from './storm-requests.ts'
import type { Step } from './storm-steps.ts'

export interface Answer {
  status: number
  type: string
  // biome-ignore lint/suspicious/noExplicitAny: whatever a route answers
  body: any
}

/** Sends what the steps ask for and learns from the answers. What is no booking and no refusal by name is kept in `wrong`. */
export function createStorm(replicas: readonly Replica[], known: Known) {
  const wrong: unknown[] = []
  const statuses: Record<number, number> = {}
  const replicaOf = (number: number) => replicas[number % replicas.length] as Replica

  async function ask(sent: Sent, first: number, key: string = randomUUID()): Promise<Answer> {
    for (let next = first; ; next++) {
      const replica = replicaOf(next)
      const answer = await answerOf(replica, sent, key).catch((error: unknown) => {
        if (replicas.length > 1) return null
        throw error
      })
      const isEnding = answer === null || (answer.status === 503 && replica.isRestarting)
      if (answer && !isEnding) return answer
      if (next - first > MOST_TRIES) throw new Error('Nobody answered')
    }
  }

  async function perform(step: Step): Promise<void> {
    const sent = requestFor(step, known)
    if (!sent) return
    const key = randomUUID()
    const asked = step.twice ? [step.replica, step.replica + 1] : [step.replica]
    const answers = await Promise.all(asked.map((replica) => ask(sent, replica, key)))
    for (const answer of answers) note(answer, { step, sent })
    const done = answers.filter(({ status }) => status === 200)
    const isOne = sent.method === 'GET' || new Set(done.map(identityOf)).size <= 1
    if (!isOne) wrong.push({ complaint: 'done twice', step, sent, done })
    if (done[0] && sent.method === 'POST') learn(done[0].body, known)
  }

  function note(answer: Answer, { step, sent }: { step: Step; sent: Sent }): void {
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
    const complaint = complaintOf(answer)
    if (complaint) wrong.push({ complaint, step, sent, ...answer })
  }

  return { known, wrong, statuses, ask, perform }
}

/** More than a restart has moments in which neither replica is there. */
const MOST_TRIES = 20

async function answerOf(
  replica: Replica,
  { method, path, body, as, phone }: Sent,
  key: string,
): Promise<Answer> {
  const response = await fetch(`${replica.url}${path}`, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(method !== 'GET' && { 'idempotency-key': key }),
      ...(as === 'staff' && { authorization: `Bearer ${STAFF}` }),
      ...(phone && { 'x-guest-phone': phone }),
      'x-forwarded-for': nextAddress(),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const type = response.headers.get('content-type') ?? ''
  return { status: response.status, type, body: await response.json() }
}

let addresses = 0

/** Everybody has one of their own, as guests do. */
function nextAddress(): string {
  addresses++
  return `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`
}

const REFUSALS = [401, 403, 404, 409, 422, 429]

/** What is wrong with an answer: refusals say by name what is in the way, and a conflict also why. */
function complaintOf({ status, type, body }: Answer): string | null {
  if (status === 200) return null
  if (!REFUSALS.includes(status)) return `status ${status}`
  if (!type.startsWith('application/problem+json')) return `a refusal of type ${type}`
  if (typeof body.code !== 'string' || typeof body.title !== 'string') return 'a refusal without a name'
  return status === 409 && !body.reason && !body.detail?.code ? 'a conflict without a reason' : null
}

const identityOf = ({ body }: Answer): string =>
  JSON.stringify(body.confirmation_code ?? body.hold_token ?? body)

function learn(body: unknown, { reservations, holds }: Known): void {
  const reservation = ReservationRead.safeParse(body).data
  if (reservation) {
    const { id, confirmation_code: code, guest_phone: phone } = reservation
    if (!reservations.some((one) => one.id === id)) reservations.push({ id, code, phone })
  }
  const hold = TableHold.safeParse(body).data
  if (hold && !holds.includes(hold.hold_token)) holds.push(hold.hold_token)
}
