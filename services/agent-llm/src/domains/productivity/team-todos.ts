import type { KnownPerson } from '@convonet/contracts/people'
import type { Database } from '@convonet/kit/store/sql'
import type { ToolContext, ToolServer } from '@convonet/kit/tools/tool-server'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import { choosePerson } from './choose-person.ts'
import { chooseTeam } from './choose-team.ts'
import { hereOf } from './here.ts'
import { createTeamTodoLanguage } from './language/create-team-todo.ts'
import { createdForTeam } from './task-outcomes.ts'
import { insertTask, PRIORITIES } from './task-store.ts'
import { notInTeam, personMissing, refused, teamMissing } from './team-outcomes.ts'
import { mayWrite } from './team-rules.ts'
import * as store from './team-store.ts'
import { type TeamDeps, teamName } from './teams.ts'

const CreateTeamTodo = z.object({
  title: z.string().trim().min(1).max(300).describe('What is to be done, in a few words'),
  team_name: teamName.optional(),
  assignee: z
    .string()
    .trim()
    .min(2)
    .max(255)
    .optional()
    .describe('Name or e-mail of the member who is to do it'),
  description: z.string().trim().max(4000).optional(),
  priority: z.enum(PRIORITIES).optional().describe('medium unless given'),
  due_date: z.iso
    .datetime({ offset: true })
    .optional()
    .describe("ISO 8601 with offset; a day without a time is 23:59 of it in the caller's zone"),
})

/** Tasks that a whole team sees. */
export function registerTeamTodoTool({ write }: ToolServer, { db, people }: TeamDeps): void {
  write('create_team_todo', CreateTeamTodo, {
    description: "Adds a task to one of the caller's teams, for one of its members or for whoever takes it.",
    language: createTeamTodoLanguage,
    async prepare({ assignee }, { userId, signal }) {
      if (assignee === undefined) return []
      const teams = await store.teamsOf(db, userId)
      const members = await store.membersOf(
        db,
        teams.map(({ id }) => id),
      )
      return await people.byIds([...new Set(members.map((member) => member.userId))], { signal })
    },
    work: create,
  })
}

async function create(
  tx: Database,
  args: z.output<typeof CreateTeamTodo>,
  context: ToolContext,
  known: KnownPerson[],
): Promise<CallToolResult> {
  const call = { name: 'create_team_todo', arguments: args }
  const chosen = chooseTeam(await store.teamsOf(tx, context.userId), args.team_name)
  if (chosen.kind !== 'team') return teamMissing(chosen, call)
  const { team } = chosen
  if (!mayWrite(team.role)) return refused('not-allowed', team)
  const members = await store.membersOf(tx, [team.id])
  const here = known.filter((person) => members.some(({ userId }) => userId === person.userId))
  const choice = args.assignee === undefined ? null : choosePerson(here, args.assignee)
  if (choice?.kind === 'nobody') return notInTeam(team, args.assignee ?? '')
  if (choice?.kind === 'which-person') return personMissing(choice, call, 'assignee')
  const task = await insertTask(tx, context.userId, {
    title: args.title,
    description: args.description ?? null,
    priority: args.priority ?? 'medium',
    dueDate: args.due_date ? new Date(args.due_date) : null,
    teamId: team.id,
    assigneeId: choice?.person.userId ?? null,
  })
  return createdForTeam(task, hereOf(context), { team: team.name, assignee: choice?.person.name })
}
