import type { ToolContext } from '@convonet/kit/tools/tool-server'
import type { Member, Plan } from './tables.ts'

/** Whose protected data a tool may read or change: the caller's own, and nobody else's. */
export interface Access {
  member: Member
  plan: Plan | null
  /** In the caller's time zone, as `2026-11-22`. */
  today: string
  context: ToolContext
}
