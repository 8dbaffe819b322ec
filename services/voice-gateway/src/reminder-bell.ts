import type { Caller } from '@convonet/contracts/call'
import { REMINDER_DUE, ReminderDue } from '@convonet/contracts/reminders'
import { cancelScope } from '@convonet/kit/flow/cancel-scope'
import type { Clock } from '@convonet/kit/process/clock'
import type { Log } from '@convonet/kit/process/log'
import type { Events } from '@convonet/kit/store/events'
import type { Line } from './line.ts'
import type { Reminders } from './ports.ts'

/** Longer than this nobody waits for reminders before something else is said. */
const PATIENCE_MS = 2000

export interface ReminderBellDeps {
  reminders: Reminders
  events: Events
  clock: Clock
  log: Log
}

interface Listener {
  callId: string
  line: Line
}

/** Shows reminders on the open pages of whom they are for, the moment they are due. */
export class ReminderBell {
  readonly #deps: ReminderBellDeps
  readonly #listening = new Map<string, Set<Listener>>()

  constructor(deps: ReminderBellDeps) {
    this.#deps = deps
  }

  /** Until `signal` aborts. */
  follow(signal: AbortSignal): Promise<void> {
    const ring = (event: unknown) => {
      const due = ReminderDue.safeParse(event)
      if (due.success) void this.#ring(due.data.userId)
    }
    return this.#deps.events.follow(REMINDER_DUE, ring, signal)
  }

  /** The call's page shows reminders from now on; where it `wasAway`, first what came meanwhile. Answers how to end it. */
  listen({ userId }: Caller, listener: Listener, wasAway: boolean): () => void {
    if (userId === null) return () => {}
    const listeners = this.#listening.get(userId) ?? new Set()
    this.#listening.set(userId, listeners.add(listener))
    if (wasAway) void this.#ring(userId)
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0 && this.#listening.get(userId) === listeners) this.#listening.delete(userId)
    }
  }

  /** What to say of reminders that came while the caller was away; empty where there are none. */
  async wordsFor(caller: Caller, signal: AbortSignal): Promise<string> {
    const texts = (await this.#take(caller, signal)).map(({ text }) => `"${text}"`)
    const last = texts.pop()
    if (!last) return ''
    return `You asked me to remind you: ${texts.length > 0 ? `${texts.join(', ')} and ` : ''}${last}.`
  }

  async #ring(userId: string): Promise<void> {
    if (!this.#listening.has(userId)) return
    const taken = await this.#take({ userId, name: null, channel: 'web' }, new AbortController().signal)
    for (const { callId, line } of this.#listening.get(userId) ?? []) {
      for (const { reminderId, text, dueAt } of taken) {
        line.send({
          type: 'reminder',
          session_id: callId,
          reminder_id: reminderId,
          text,
          due_at_ts: dueAt / 1000,
        })
      }
    }
  }

  /** Reminders are no reason to fail: without an answer there are none this time. */
  async #take(caller: Caller, signal: AbortSignal) {
    const { reminders, clock, log } = this.#deps
    if (caller.userId === null) return []
    const late = new AbortController()
    using scope = cancelScope(signal, late.signal)
    const stop = clock.after(PATIENCE_MS, () => late.abort(new DOMException('Too late', 'TimeoutError')))
    try {
      return await reminders.take(caller, { signal: scope.signal })
    } catch (error) {
      if (!signal.aborted) log.warn({ err: error }, 'Reminders cannot be fetched')
      return []
    } finally {
      stop()
    }
  }
}
