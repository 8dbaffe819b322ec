/** Which connection of this process holds a call: a page that comes back before its old socket is known dead takes the call over. */
export class LiveCalls {
  readonly #leave = new Map<string, () => void>()

  /** `leave` ends the connection that holds the call from now on; the one before is ended at once. */
  take(callId: string, leave: () => void): void {
    this.#leave.get(callId)?.()
    this.#leave.set(callId, leave)
  }

  release(callId: string, leave: () => void): void {
    if (this.#leave.get(callId) === leave) this.#leave.delete(callId)
  }
}
