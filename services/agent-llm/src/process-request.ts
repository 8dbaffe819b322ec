import { createHash, randomUUID } from 'node:crypto'
import { type ProcessRequest, type ProcessResponse, Prompt, type ReplyEvent } from '@convonet/contracts/agent'
import { type Caller, CallId } from '@convonet/contracts/call'
import type { TransferContext } from './transfer-context.ts'

/** v2's request as a prompt of the caller whom the service token names. `user_id` in it is not believed. */
export function promptOf(request: ProcessRequest, caller: Caller): Prompt {
  const callId = callOf(request, caller)
  return Prompt.parse({ callId, turnId: `${callId}.${randomUUID()}`, text: request.prompt })
}

export interface Answering {
  tookMs: () => number
  context: () => Promise<TransferContext>
}

/** v2's answer: the words, all at once, and v2's mark where the caller is to be put through. */
export async function answerOf(
  events: AsyncIterable<ReplyEvent>,
  { tookMs, context }: Answering,
): Promise<ProcessResponse> {
  let response = ''
  let marker: string | null = null
  for await (const event of events) {
    if (event.type === 'token') response += event.text
    if (event.type === 'transfer') marker = markerOf(event)
  }
  const transfer_context = marker ? await context() : null
  return { response, transfer_marker: marker, transfer_context, processing_time_ms: tookMs() }
}

/** Whoever reads it cuts it at the bars. */
function markerOf({ extension, department, reason }: Extract<ReplyEvent, { type: 'transfer' }>): string {
  return `TRANSFER_INITIATED:${[extension, department, reason].map((part) => part.replaceAll('|', '/')).join('|')}`
}

/** The session's conversation; without a session a person's own, as in v2, and a fresh one for whoever is not known. */
function callOf({ session_id, reset_thread }: ProcessRequest, { userId }: Caller): string {
  if (reset_thread || (!session_id && !userId)) return randomUUID()
  const known = CallId.safeParse(session_id)
  return known.success ? known.data : uuidOf(session_id ? `session ${session_id}` : `person ${userId}`)
}

function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
