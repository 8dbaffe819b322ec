export interface WriteKeys {
  /** The same for the same content until it was answered: sent twice, it is done once. */
  keyOf(content: unknown): string
  /** The server has said yes or no: what is sent next is something new. */
  answered(): void
}

/** `Idempotency-Key`s of one form. `newKey` draws one that nobody else has. */
export function createWriteKeys(newKey: () => string = randomKey): WriteKeys {
  let last: { content: string; key: string } | null = null
  return {
    keyOf(content) {
      const written = JSON.stringify(content)
      if (last?.content !== written) last = { content: written, key: newKey() }
      return last.key
    },
    answered() {
      last = null
    },
  }
}

/** Pages on plain http have no `crypto.randomUUID`. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
