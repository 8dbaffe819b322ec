import { CallId } from '@convonet/contracts/call'
import type { RestaurantRules } from '@convonet/contracts/reservations'
import type { Clock } from '@convonet/kit/process/clock'
import type { Database } from '@convonet/kit/store/sql'
import type { OpenContext } from '@convonet/kit/tools/tool-server'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import type { Who } from '../find.ts'
import { loadRules } from '../restaurant.ts'

export interface RestaurantDeps {
  db: NodePgDatabase
  clock: Clock
  /** From how much food ordered ahead a cancellation asks twice; 0 for never. */
  premiumCents: number
  /** From how much on a guest is a VIP; 0 for never. */
  vipCents: number
}

/** What a tool works with besides its arguments. */
export interface Scene {
  rules: RestaurantRules
  now: number
  /** The restaurant's. */
  timeZone: string
  callersZone: string
  who: Who
  name: string | null
  turnId: string
  premiumCents: number
  vipCents: number
}

export async function sceneOf(db: Database, deps: RestaurantDeps, context: OpenContext): Promise<Scene> {
  const { caller, turn } = context
  const rules = await loadRules(db)
  return {
    rules,
    now: deps.clock.now(),
    timeZone: rules.timeZone,
    callersZone: turn.timeZone,
    who: { callId: callOf(turn.id, caller.userId), userId: caller.userId },
    name: caller.name,
    turnId: turn.id,
    premiumCents: deps.premiumCents,
    vipCents: deps.vipCents,
  }
}

/** A turn's id is its call's, a dot and a number. Other people's clients have no calls: whoever is signed in is one. */
function callOf(turnId: string, userId: string | null): string {
  const call = turnId.replace(/\.[^.]*$/, '')
  if (CallId.safeParse(call).success) return call
  return userId ? `user.${userId}` : turnId
}
