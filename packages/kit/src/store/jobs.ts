import type { Database } from './sql.ts'

/** Work for later that survives a restart: done at least once, by one replica at a time, again with growing pauses when it fails. */
export interface Jobs extends AsyncDisposable {
  /** With `tx`, the job exists when that transaction is committed, and not before. Answers false where `key` is waiting already. */
  send<Payload extends object>(
    queue: JobQueue<Payload>,
    payload: Payload,
    options?: { at?: Date; key?: string; tx?: Database },
  ): Promise<boolean>
  /** Drops the waiting job with this key. */
  cancel(queue: JobQueue<object>, key: string, options?: { tx?: Database }): Promise<void>
  /**
   * Works through the queue until `signal` aborts, and resolves when the job under way has ended. The job's own signal aborts
   * with it, and when the job takes longer than four minutes: what is thrown then is tried again.
   */
  work<Payload extends object>(
    queue: JobQueue<Payload>,
    handle: (payload: Payload, signal: AbortSignal) => Promise<void>,
    signal: AbortSignal,
  ): Promise<void>
}

export interface JobQueue<Payload> {
  /** `agent-llm/reminders`: the owning service, a slash, what is done. */
  name: string
  /** Throws on a payload of another shape. */
  parse(payload: unknown): Payload
  /** How often a job is tried before it is kept as failed. */
  tries?: number
}
