import { z } from 'zod'

/** One conversation between a caller and the assistant, from sign-in to the last word; survives reconnects. */
export const CallId = z.uuid()
export type CallId = z.infer<typeof CallId>

/** Unique within the domain and the same after a replay: the call's id, a dot, the number of its first message. */
export const TurnId = z.string().min(1).max(100)
export type TurnId = z.infer<typeof TurnId>

/** IANA zone name, checked against this runtime's zone data. */
export const TimeZone = z.string().max(64).refine(isTimeZone, 'is not a time zone such as Europe/Berlin')

/** Who is speaking, as established at sign-in. Never taken from a message body or from the model. */
export const Caller = z.object({
  /** Null for an anonymous caller, who gets no personal tools. */
  userId: z.uuid().nullable(),
  name: z.string().nullable(),
  channel: z.enum(['web', 'phone', 'api']),
})
export type Caller = z.infer<typeof Caller>

/** Asking takes a third of a millisecond, and callers live in few zones. */
const known = new Set<string>()
const MOST_KNOWN = 1000

function isTimeZone(name: string): boolean {
  if (known.has(name)) return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    if (known.size < MOST_KNOWN) known.add(name)
    return true
  } catch {
    return false
  }
}
