import type { Clock } from '../process/clock.ts'
import { pause } from '../process/pause.ts'
import type { HandleEvents } from './events.ts'

export interface Delivery {
  handle: HandleEvents
  clock: Clock
  signal: AbortSignal
  /** How often an event is tried alone before it is given up. */
  tries: number
  /** Before the second try; doubles with each. */
  pauseMs: number
}

/** `unread` are those that the end of the subscription left untried. */
export type Outcome = { kind: 'read' } | { kind: 'unread' } | { kind: 'failed'; error: unknown }

/** What became of each event of a batch, in order. */
export async function deliver(events: readonly unknown[], delivery: Delivery): Promise<Outcome[]> {
  const together = await attempt(events, delivery)
  if (together.kind === 'read') return events.map(() => together)

  const outcomes: Outcome[] = []
  for (const event of events) outcomes.push(await deliverAlone(event, delivery))
  return outcomes
}

async function deliverAlone(event: unknown, delivery: Delivery): Promise<Outcome> {
  const { clock, signal, tries, pauseMs } = delivery
  for (let tried = 1; !signal.aborted; tried++) {
    const outcome = await attempt([event], delivery)
    if (outcome.kind === 'read' || tried >= tries) return outcome
    await pause(clock, pauseMs * 2 ** (tried - 1), signal)
  }
  return { kind: 'unread' }
}

async function attempt(events: readonly unknown[], { handle }: Delivery): Promise<Outcome> {
  try {
    await handle(events)
    return { kind: 'read' }
  } catch (error) {
    return { kind: 'failed', error }
  }
}
