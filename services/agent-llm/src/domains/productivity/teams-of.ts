import type { TeamMembership, teamRoutes } from '@convonet/contracts/teams'
import { abortable } from '@convonet/kit/flow/abortable'
import type { Handlers } from '@convonet/kit/http/mount'
import type { Database } from '@convonet/kit/store/sql'
import type { Cancellable } from '../../ports.ts'
import { membershipsOf } from './team-store.ts'

/** The active teams of a person, the oldest membership first. */
export type TeamsOf = (userId: string, options: Cancellable) => Promise<TeamMembership[]>

export const createTeamsOf =
  (db: Database): TeamsOf =>
  async (userId, { signal }) => {
    const memberships = await abortable(membershipsOf(db, userId), signal)
    return memberships.map(({ joinedAt, ...rest }) => ({ ...rest, joinedAt: joinedAt.toISOString() }))
  }

export const teamHandlers = (teamsOf: TeamsOf): Handlers<typeof teamRoutes> => ({
  teamsOfCaller: async (_, { caller, signal }) => ({
    teams: caller?.userId ? await teamsOf(caller.userId, { signal }) : [],
  }),
})
