import { CallId } from '@convonet/contracts/call'
import type { Clock } from '@convonet/kit/process/clock'
import type { Database } from '@convonet/kit/store/sql'
import type { OpenContext } from '@convonet/kit/tools/tool-server'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { Writing } from '../deciding.ts'
import type { Who } from '../find.ts'
import type { Outbox } from '../ports.ts'
import { loadRules } from '../restaurant.ts'

export interface RestaurantDeps {
  db: NodePgDatabase
  clock: Clock
  outbox: Outbox
  /** From how much food ordered ahead a cancellation asks twice; 0 for never. */
  premiumCents: number
  /** From how much on a guest is a VIP; 0 for never. */
  vipCents: number
  /** For how long the same booking by voice is the one before; 0 for never. */
  dedupSeconds: number
}

/** What a tool works with besides its arguments. */
export interface Scene extends Writing {
  /** The restaurant's. */
  timeZone: string
  callersZone: string
  who: Who
  name: string | null
  turnId: string
  premiumCents: number
  dedupSeconds: number
}

export async function sceneOf(db: Database, deps: RestaurantDeps, context: OpenContext): Promise<Scene> {
  const { caller, turn } = context
  const rules = await loadRules(db)
  const callId = callOf(turn.id, caller.userId)
  return {
    rules,
    now: deps.clock.now(),
    timeZone: rules.timeZone,
    callersZone: turn.timeZone,
    who: { callId, userId: caller.userId },
    byWhom: `voice:${callId}`,
    outbox: deps.outbox,
    name: caller.name,
    turnId: turn.id,
    premiumCents: deps.premiumCents,
    dedupSeconds: deps.dedupSeconds,
    vipCents: deps.vipCents,
  }
}

/** A turn's id is its call's, a dot and a number. Other people's clients have no calls: whoever is signed in is one. */
function callOf(turnId: string, userId: string | null): string {
  const call = turnId.replace(/\.[^.]*$/, '')
  if (CallId.safeParse(call).success) return call
  return userId ? `user.${userId}` : turnId
}
