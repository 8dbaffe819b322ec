import { z } from 'zod'
import type { Contract } from './route.ts'

/** What somebody is in a team, since when. */
export const TeamMembership = z.object({
  teamId: z.uuid(),
  role: z.enum(['owner', 'admin', 'member', 'viewer']),
  joinedAt: z.iso.datetime(),
})
export type TeamMembership = z.infer<typeof TeamMembership>

export const teamRoutes = {
  teamsOfCaller: {
    method: 'POST',
    url: '/agent/teams/of-caller',
    summary: 'The active teams that the caller is in, the oldest membership first',
    access: 'service',
    reply: 'json',
    response: z.object({ teams: z.array(TeamMembership) }),
  },
} as const satisfies Contract
