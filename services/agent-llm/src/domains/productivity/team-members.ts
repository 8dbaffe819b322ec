import type { KnownPerson } from '@convonet/contracts/people'
import type { Database } from '@convonet/kit/store/sql'
import type { ToolContext, ToolServer } from '@convonet/kit/tools/tool-server'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import { choosePerson, findPerson, type PersonChoice } from './choose-person.ts'
import { chooseTeam } from './choose-team.ts'
import { addTeamMemberLanguage } from './language/add-team-member.ts'
import { changeMemberRoleLanguage } from './language/change-member-role.ts'
import { removeTeamMemberLanguage } from './language/remove-team-member.ts'
import { already, memberChanged, notInTeam, personMissing, refused, teamMissing } from './team-outcomes.ts'
import { mayAdd, mayChange, mayRemove } from './team-rules.ts'
import * as store from './team-store.ts'
import { type TeamDeps, teamName } from './teams.ts'

const email = z
  .string()
  .trim()
  .min(2)
  .max(255)
  .describe("The person's e-mail, or their name as the caller says it")
const role = z.enum(store.TEAM_ROLES)

const AddMember = z.object({
  email,
  team_name: teamName.optional(),
  role: role.optional().describe('member unless given'),
})
const RemoveMember = z.object({ email, team_name: teamName.optional() })
const ChangeRole = z.object({ email, new_role: role, team_name: teamName.optional() })

/** Who is in a team. People are looked up before the transaction; rights are checked within it. */
export function registerMemberTools({ write }: ToolServer, { db, people }: TeamDeps): void {
  write('add_team_member', AddMember, {
    description: "Adds a person to one of the caller's teams, of which they are owner or admin.",
    language: addTeamMemberLanguage,
    prepare: (args, { signal }) => findPerson(args.email, people, { signal }),
    work: add,
  })
  const colleagues = async (_: unknown, { userId, signal }: ToolContext) => {
    const teams = await store.teamsOf(db, userId)
    const members = await store.membersOf(
      db,
      teams.map(({ id }) => id),
    )
    return await people.byIds([...new Set(members.map((member) => member.userId))], { signal })
  }
  write('remove_team_member', RemoveMember, {
    description: "Takes a person out of one of the caller's teams.",
    language: removeTeamMemberLanguage,
    prepare: colleagues,
    work: remove,
  })
  write('change_member_role', ChangeRole, {
    description: "Changes what a person may do in one of the caller's teams.",
    language: changeMemberRoleLanguage,
    prepare: colleagues,
    work: change,
  })
}

async function add(
  tx: Database,
  args: z.output<typeof AddMember>,
  { userId }: ToolContext,
  choice: PersonChoice,
): Promise<CallToolResult> {
  const call = { name: 'add_team_member', arguments: args }
  const chosen = chooseTeam(await store.teamsOf(tx, userId), args.team_name)
  if (chosen.kind !== 'team') return teamMissing(chosen, call)
  const { team } = chosen
  const wanted = args.role ?? 'member'
  const refusal = mayAdd(team.role, wanted)
  if (refusal) return refused(refusal, team)
  if (choice.kind !== 'person') return personMissing(choice, call, 'email')
  const { person } = choice
  const added = await store.addMember(tx, { teamId: team.id, userId: person.userId, role: wanted })
  if (!added) return already(team, person.name)
  const undo = { name: 'remove_team_member', arguments: { email: person.email, team_name: team.name } }
  return memberChanged({ kind: 'added', team, person: person.name, role: wanted, undo })
}

interface Found {
  kind: 'found'
  team: store.OwnTeam
  members: store.Member[]
  actor: store.Member
  member: store.Member
  person: KnownPerson
}

/** A colleague in a team of the caller's, both as they are now; or what to say instead. */
async function findMember(
  tx: Database,
  call: { name: string; arguments: { email: string; team_name?: string | undefined } },
  { userId }: ToolContext,
  known: readonly KnownPerson[],
): Promise<Found | { kind: 'other'; result: CallToolResult }> {
  const other = (result: CallToolResult) => ({ kind: 'other', result }) as const
  const chosen = chooseTeam(await store.teamsOf(tx, userId), call.arguments.team_name)
  if (chosen.kind !== 'team') return other(teamMissing(chosen, call))
  const members = await store.lockMembers(tx, chosen.team.id)
  const here = known.filter((person) => members.some((member) => member.userId === person.userId))
  const spoken = call.arguments.email
  const choice = /^(?:me|myself)$/i.test(spoken) ? self(here, userId) : choosePerson(here, spoken)
  if (choice.kind === 'nobody') return other(notInTeam(chosen.team, spoken))
  if (choice.kind === 'which-person') return other(personMissing(choice, call, 'email'))
  const actor = members.find((member) => member.userId === userId)
  const member = members.find((one) => one.userId === choice.person.userId)
  if (!actor || !member) return other(notInTeam(chosen.team, spoken))
  return { kind: 'found', team: chosen.team, members, actor, member, person: choice.person }
}

function self(here: readonly KnownPerson[], userId: string): PersonChoice {
  const person = here.find((one) => one.userId === userId)
  return person ? { kind: 'person', person } : { kind: 'nobody' }
}

async function remove(
  tx: Database,
  args: z.output<typeof RemoveMember>,
  context: ToolContext,
  known: KnownPerson[],
): Promise<CallToolResult> {
  const found = await findMember(tx, { name: 'remove_team_member', arguments: args }, context, known)
  if (found.kind === 'other') return found.result
  const { team, members, actor, member, person } = found
  const refusal = mayRemove(actor, member, members)
  if (refusal) return refused(refusal, team)
  await store.removeMember(tx, team.id, member.userId)
  const isOneself = member.userId === actor.userId
  const again = { email: person.email, team_name: team.name, role: member.role }
  return memberChanged({
    kind: isOneself ? 'left' : 'removed',
    ...{ team, person: person.name, role: member.role },
    ...(!isOneself && { undo: { name: 'add_team_member', arguments: again } }),
  })
}

async function change(
  tx: Database,
  args: z.output<typeof ChangeRole>,
  context: ToolContext,
  known: KnownPerson[],
): Promise<CallToolResult> {
  const found = await findMember(tx, { name: 'change_member_role', arguments: args }, context, known)
  if (found.kind === 'other') return found.result
  const { team, members, actor, member, person } = found
  const wanted = args.new_role
  if (wanted === member.role) return already(team, person.name)
  const refusal = mayChange(actor, member, { role: wanted, members })
  if (refusal) return refused(refusal, team)
  await store.setRole(tx, team.id, { userId: member.userId, role: wanted })
  const back = { email: person.email, team_name: team.name, new_role: member.role }
  const undo = { name: 'change_member_role', arguments: back }
  return memberChanged({ kind: 'changed', team, person: person.name, role: wanted, undo })
}
