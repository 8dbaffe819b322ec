/** What the call centre needs from outside. */
export interface Cancellable {
  signal: AbortSignal
}

export interface TeamMembership {
  teamId: string
  role: string
  joinedAt: string
}

/** The teams of a person, the oldest membership first; whoever owns tasks owns teams. */
export type TeamsOf = (userId: string, options: Cancellable) => Promise<TeamMembership[]>
