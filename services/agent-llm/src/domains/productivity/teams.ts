import type { KnownPerson } from '@convonet/contracts/people'
import type { Database } from '@convonet/kit/store/sql'
import type { ToolContext, ToolServer } from '@convonet/kit/tools/tool-server'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { z } from 'zod'
import type { People } from '../../ports.ts'
import { chooseTeam } from './choose-team.ts'
import { createTeamLanguage } from './language/create-team.ts'
import { getTeamMembersLanguage } from './language/get-team-members.ts'
import { getTeamsLanguage } from './language/get-teams.ts'
import { membersListed, teamCreated, teamExists, teamMissing, teamsListed } from './team-outcomes.ts'
import * as store from './team-store.ts'

export const teamName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .describe("Name of one of the caller's teams; not needed where they have one")

const CreateTeam = z.object({
  name: z.string().trim().min(1).max(200),
  description: z.string().trim().max(2000).optional(),
})
const GetTeamMembers = z.object({ team_name: teamName.optional() })

export interface TeamDeps {
  db: NodePgDatabase
  people: People
}

/** Teams, for those who are in them. */
export function registerTeamTools({ read, write }: ToolServer, { db, people }: TeamDeps): void {
  read('get_teams', z.object({}), {
    description: 'The teams that the caller is in, and their role there.',
    language: getTeamsLanguage,
    work: async (_, { userId }) => teamsListed(await store.teamsOf(db, userId)),
  })
  read('get_team_members', GetTeamMembers, {
    description: "Who is in one of the caller's teams, and in which role.",
    language: getTeamMembersLanguage,
    async work(args, { userId, signal }) {
      const choice = chooseTeam(await store.teamsOf(db, userId), args.team_name)
      if (choice.kind !== 'team') return teamMissing(choice, { name: 'get_team_members', arguments: args })
      const members = await store.membersOf(db, [choice.team.id])
      const known = await people.byIds(
        members.map((member) => member.userId),
        { signal },
      )
      return membersListed(choice.team, withNames(members, known))
    },
  })
  write('create_team', CreateTeam, {
    description: 'Makes a new team, which the caller owns.',
    language: createTeamLanguage,
    work: create,
  })
}

function withNames(members: readonly store.Member[], known: readonly KnownPerson[]) {
  const names = new Map(known.map(({ userId, name }) => [userId, name]))
  return members.flatMap(({ userId, role }) => {
    const name = names.get(userId)
    return name === undefined ? [] : [{ name, role }]
  })
}

async function create(tx: Database, args: z.output<typeof CreateTeam>, { userId }: ToolContext) {
  const same = (await store.teamsOf(tx, userId)).find(
    ({ name }) => name.toLowerCase() === args.name.toLowerCase(),
  )
  if (same) return teamExists(same)
  const team = { name: args.name, description: args.description ?? null }
  return teamCreated(await store.insertTeam(tx, userId, team))
}
