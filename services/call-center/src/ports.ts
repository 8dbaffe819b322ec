import type { TeamMembership } from '@convonet/contracts/teams'

/** What the call centre needs from outside. */
export interface Cancellable {
  signal: AbortSignal
}

/** The active teams of a person, the oldest membership first; whoever owns tasks owns teams. */
export type TeamsOf = (userId: string, options: Cancellable) => Promise<TeamMembership[]>
