import { z } from 'zod'
import { CallId, TurnId } from './call.ts'
import type { Contract } from './route.ts'

/**
 * Moments of one turn, unix milliseconds with fractions, null where the turn never got there.
 * `speechEnd` is the last speech frame; `firstAudioHeard` is reported by the page.
 */
export const TurnTiming = z.object({
  speechEnd: z.number().nullable(),
  endpointDecided: z.number().nullable(),
  transcriptFinal: z.number().nullable(),
  firstToken: z.number().nullable(),
  firstSentence: z.number().nullable(),
  firstAudioSent: z.number().nullable(),
  firstAudioHeard: z.number().nullable(),
  end: z.number().nullable(),
})
export type TurnTiming = z.infer<typeof TurnTiming>

export const ToolRun = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(['started', 'finished', 'failed']),
  durationMs: z.number().nullable(),
})
export type ToolRun = z.infer<typeof ToolRun>

/** One finished turn, written by the gateway, kept by the call centre for the monitor. */
export const TurnRecord = z.object({
  turnId: TurnId,
  callId: CallId,
  userId: z.uuid().nullable(),
  channel: z.enum(['web', 'phone', 'api']),
  startedAt: z.number(),
  heard: z.string(),
  said: z.string(),
  outcome: z.enum(['answered', 'interrupted', 'no-speech', 'failed']),
  error: z.string().nullable(),
  sttProvider: z.string(),
  ttsProvider: z.string(),
  llmProvider: z.string().nullable(),
  model: z.string().nullable(),
  domain: z.string().nullable(),
  tools: z.array(ToolRun),
  timing: TurnTiming,
})
export type TurnRecord = z.infer<typeof TurnRecord>

/** Topic on the events port under which turn records travel. */
export const TURN_FINISHED = 'turn-finished'

export const monitorRoutes = {
  turnsOfCall: {
    method: 'GET',
    url: '/call-center/calls/:callId/turns',
    summary: 'The latest hundred finished turns of a call, the oldest first',
    access: 'service',
    params: z.object({ callId: CallId }),
    reply: 'json',
    response: z.object({ turns: z.array(TurnRecord) }),
  },
} as const satisfies Contract
