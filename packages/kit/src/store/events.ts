/** Announcements between services: at least once, in order per topic, kept for a bounded time. */
export interface Events extends AsyncDisposable {
  publish(topic: string, event: unknown): Promise<void>
  /**
   * Each event goes to one reader of `group`. It counts as read when `handle` resolves; when it throws, it comes again.
   * Ends when `signal` aborts.
   */
  subscribe(
    topic: string,
    group: string,
    handle: (event: unknown) => Promise<void>,
    signal: AbortSignal,
  ): Promise<void>
}
