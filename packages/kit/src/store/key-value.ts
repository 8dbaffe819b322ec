/** Short-lived shared state: caches, preferences, v2's keys. Values are strings; JSON is the caller's business. */
export interface KeyValue extends AsyncDisposable {
  get(key: string): Promise<string | null>
  /** Without `ttlMs` the value stays. */
  set(key: string, value: string, options?: { ttlMs?: number }): Promise<void>
  /** True when the key was free and is now set. */
  setIfAbsent(key: string, value: string, options?: { ttlMs?: number }): Promise<boolean>
  delete(key: string): Promise<void>
  /** Adds one and answers the new count; the time to live starts with the first. */
  increment(key: string, options?: { ttlMs?: number }): Promise<number>
  ping(): Promise<void>
}
