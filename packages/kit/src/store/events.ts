import type { Clock } from '../process/clock.ts'
import type { Log } from '../process/log.ts'

/** Announcements between services: at least once, in order per topic, kept for a bounded number of events. */
export interface Events extends AsyncDisposable {
  publish(topic: string, event: unknown): Promise<void>
  /**
   * Runs until `signal` aborts, and resolves then. Each event goes to one reader of `group`, in batches of up to 100 that
   * count as read when `handle` resolves. A batch that fails comes again event by event; an event that keeps failing is
   * published to `deadLetters(topic)` instead. A new group begins with the oldest event kept.
   */
  subscribe(topic: string, group: string, handle: HandleEvents, signal: AbortSignal): Promise<void>
  /**
   * Tells `hear` of every event from now on, once at most and each process for itself, for what concerns whoever is connected
   * here. Resolves when `signal` aborts.
   */
  follow(topic: string, hear: (event: unknown) => void, signal: AbortSignal): Promise<void>
}

export type HandleEvents = (events: readonly unknown[]) => Promise<void>

export const deadLetters = (topic: string) => `${topic}:dead`

/** How far a slow or absent reader may fall behind before the oldest events are dropped. */
export const EVENTS_KEPT = 10_000
export const BATCH_SIZE = 100

export interface EventsOptions {
  log: Log
  clock: Clock
  /** How often an event is tried alone before it is given up. */
  tries?: number
  /** Before the second try; doubles with each. */
  pauseMs?: number
}

export const withDefaults = ({ tries = 5, pauseMs = 200, ...options }: EventsOptions) => ({
  ...options,
  tries,
  pauseMs,
})
