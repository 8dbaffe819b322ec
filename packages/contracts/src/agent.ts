import { z } from 'zod'
import { CallId, TimeZone, TurnId } from './call.ts'
import type { Contract } from './route.ts'

/** One utterance for the agent. Who says it travels in the service token, not here. */
export const Prompt = z.object({
  callId: CallId,
  /** The same id twice is the same turn: a finished reply is repeated, no write is done again. */
  turnId: TurnId,
  text: z.string().min(1).max(8000),
  timeZone: TimeZone.default('UTC'),
  language: z.string().max(20).default('en'),
  /** The previous answer was cut off: history keeps only what the caller heard of it. */
  interrupted: z.object({ turnId: TurnId, heard: z.string() }).optional(),
})
export type Prompt = z.infer<typeof Prompt>

/** What a tool did, for a card on the page. `fields` are label and value, ready to show. */
export const ToolCard = z.object({
  title: z.string(),
  fields: z.array(z.object({ label: z.string(), value: z.string() })).default([]),
})
export type ToolCard = z.infer<typeof ToolCard>

export const ReplyEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('token'), text: z.string() }),
  z.object({
    type: z.literal('tool'),
    id: z.string(),
    name: z.string(),
    status: z.enum(['started', 'finished', 'failed']),
    /** Present from `finished` and `failed` on. */
    card: ToolCard.optional(),
    durationMs: z.number().optional(),
  }),
  z.object({
    type: z.literal('transfer'),
    extension: z.string(),
    department: z.string(),
    reason: z.string(),
  }),
  /** Always last: which model answered, in which domain, and what it read and wrote. */
  z.object({
    type: z.literal('finished'),
    provider: z.string(),
    model: z.string(),
    domain: z.string(),
    inputTokens: z.int().min(0).optional(),
    outputTokens: z.int().min(0).optional(),
  }),
])
export type ReplyEvent = z.infer<typeof ReplyEvent>

/** v2's request. `user_id` and `user_name` are accepted and not believed. */
export const ProcessRequest = z.object({
  prompt: z.string().min(1).max(8000),
  user_id: z.string().nullish(),
  user_name: z.string().nullish(),
  session_id: z.string().max(200).nullish(),
  reset_thread: z.boolean().default(false),
  model: z.string().nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
})
export type ProcessRequest = z.infer<typeof ProcessRequest>

export const ProcessResponse = z.object({
  response: z.string(),
  transfer_marker: z.string().nullish(),
  transfer_context: z.record(z.string(), z.unknown()).nullish(),
  processing_time_ms: z.number(),
})
export type ProcessResponse = z.infer<typeof ProcessResponse>

const process = {
  method: 'POST',
  summary: 'Answer one utterance, all at once (v2)',
  access: 'service',
  body: ProcessRequest,
  reply: 'json',
  response: ProcessResponse,
} as const

export const agentRoutes = {
  reply: {
    method: 'POST',
    url: '/agent/reply',
    summary: 'Answer one utterance, event by event',
    access: 'service',
    body: Prompt,
    reply: 'events',
    response: ReplyEvent,
  },
  process: { ...process, url: '/agent/process' },
  processUnderOldPath: { ...process, url: '/convonet_todo/api/agent/process' },
} as const satisfies Contract
