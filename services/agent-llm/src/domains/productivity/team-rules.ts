import type { Member, TeamRole } from './team-store.ts'

/** Why somebody may not do this in a team; null where they may. */
export type Refusal = 'not-allowed' | 'last-owner' | null

const rank: Record<TeamRole, number> = { owner: 3, admin: 2, member: 1, viewer: 0 }

/** Owners give any role; admins the ones below an owner's. */
export function mayAdd(actor: TeamRole, role: TeamRole): Refusal {
  return rank[actor] >= rank.admin && rank[role] <= rank[actor] ? null : 'not-allowed'
}

/** Anybody may leave. Owners remove anybody; admins whoever has less to say than they. A team keeps an owner. */
export function mayRemove(actor: Member, member: Member, members: readonly Member[]): Refusal {
  const isOneself = actor.userId === member.userId
  const above = actor.role === 'owner' || rank[actor.role] > rank[member.role]
  if (!isOneself && !(rank[actor.role] >= rank.admin && above)) return 'not-allowed'
  return isLastOwner(member, members) ? 'last-owner' : null
}

/** As for removing and adding together; nobody raises themselves. */
export function mayChange(
  actor: Member,
  member: Member,
  { role, members }: { role: TeamRole; members: readonly Member[] },
): Refusal {
  const isOneself = actor.userId === member.userId
  const above = actor.role === 'owner' || isOneself || rank[actor.role] > rank[member.role]
  if (rank[actor.role] < rank.admin || !above || rank[role] > rank[actor.role]) return 'not-allowed'
  return role !== 'owner' && isLastOwner(member, members) ? 'last-owner' : null
}

const isLastOwner = (member: Member, members: readonly Member[]) =>
  member.role === 'owner' && members.filter(({ role }) => role === 'owner').length === 1

/** Who may add and change tasks of the team. */
export const mayWrite = (role: TeamRole): boolean => rank[role] >= rank.member
