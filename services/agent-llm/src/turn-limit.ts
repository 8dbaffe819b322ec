import type { Caller } from '@convonet/contracts/call'
import type { KeyValue } from '@convonet/kit/store/key-value'

/** How many turns one caller may have in a minute, over all replicas. */
export interface TurnLimit {
  admits(caller: Caller, callId: string): Promise<boolean>
}

const MINUTE_MS = 60_000

export function createTurnLimit(keyValue: KeyValue, perMinute: number): TurnLimit {
  return {
    async admits({ userId }, callId) {
      const key = `agent:turns:${userId ?? callId}`
      // While the store is away nobody is counted: a limit must not end calls.
      const turns = await keyValue.increment(key, { ttlMs: MINUTE_MS }).catch(() => 0)
      return turns <= perMinute
    },
  }
}
