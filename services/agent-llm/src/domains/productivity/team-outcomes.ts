import type { ToolCall } from '@convonet/contracts/tool-language'
import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { PersonChoice } from './choose-person.ts'
import type { TeamChoice } from './choose-team.ts'
import type { Refusal } from './team-rules.ts'
import type { OwnTeam, TeamRole } from './team-store.ts'

const itemOf = (team: OwnTeam) => ({ id: team.id, label: team.name, role: team.role })

const ROLE_WORDS: Record<TeamRole, string> = {
  owner: 'an owner',
  admin: 'an admin',
  member: 'a member',
  viewer: 'a viewer',
}

export function teamsListed(teams: readonly OwnTeam[]): CallToolResult {
  const spoken = teams.map(({ name, role }) =>
    role === 'member' ? name : `${name}, where you are ${ROLE_WORDS[role]}`,
  )
  return outcome(
    {
      kind: teams.length > 0 ? 'listed' : 'empty',
      items: teams.map(itemOf),
      shown: teams.length,
      count: teams.length,
      spoken,
    },
    {
      'convonet/card': {
        title: 'Your teams',
        fields: teams.map(({ name, role }) => ({ label: name, value: role })),
      },
    },
  )
}

export const teamCreated = (team: OwnTeam): CallToolResult =>
  outcome(
    { kind: 'created', items: [itemOf(team)], name: team.name },
    { 'convonet/card': { title: 'New team', fields: [{ label: 'Team', value: team.name }] } },
  )

export const teamExists = (team: OwnTeam): CallToolResult =>
  outcome({ kind: 'exists', items: [itemOf(team)], name: team.name })

export interface NamedMember {
  name: string
  role: TeamRole
}

export function membersListed(team: OwnTeam, members: readonly NamedMember[]): CallToolResult {
  const spoken = members.map(({ name, role }) => (role === 'member' ? name : `${name}, ${ROLE_WORDS[role]}`))
  const fields = members.map(({ name, role }) => ({ label: name, value: role }))
  return outcome(
    { kind: 'listed', team: team.name, count: members.length, members, spoken },
    { 'convonet/card': { title: team.name, fields } },
  )
}

export interface MemberChange {
  kind: 'added' | 'removed' | 'left' | 'changed'
  team: OwnTeam
  person: string
  role: TeamRole
  undo?: ToolCall
}

export function memberChanged({ kind, team, person, role, undo }: MemberChange): CallToolResult {
  const fields = [
    { label: 'Person', value: person },
    ...(kind === 'removed' || kind === 'left' ? [] : [{ label: 'Role', value: role }]),
  ]
  return outcome(
    { kind, team: team.name, person, role: ROLE_WORDS[role] },
    { 'convonet/card': { title: team.name, fields }, ...(undo && { 'convonet/undo': undo }) },
  )
}

export const already = (team: OwnTeam, person: string): CallToolResult =>
  outcome({ kind: 'already', team: team.name, person })

export const refused = (kind: NonNullable<Refusal>, team: OwnTeam): CallToolResult =>
  outcome({ kind, team: team.name })

export const notInTeam = (team: OwnTeam, person: string): CallToolResult =>
  outcome({ kind: 'not-in-team', team: team.name, person })

/** What is said where a team has to be named first; the call goes on with the answer. */
export function teamMissing(choice: Exclude<TeamChoice, { kind: 'team' }>, call: ToolCall): CallToolResult {
  const { team_name: _, ...rest } = call.arguments
  const next = { call: { ...call, arguments: rest }, ask: 'team_name', question: 'Which team?' }
  if (choice.kind === 'no-team') return outcome({ kind: 'no-team' })
  return outcome(
    { kind: choice.kind, teams: choice.teams.map(({ name }) => name) },
    { 'convonet/next': next },
  )
}

/** What is said where it is not clear who is meant; the call goes on with the answer in `parameter`. */
export function personMissing(
  choice: Exclude<PersonChoice, { kind: 'person' }>,
  call: ToolCall,
  parameter: string,
): CallToolResult {
  const { [parameter]: said, ...rest } = call.arguments
  if (choice.kind === 'nobody') return outcome({ kind: 'nobody', said })
  return outcome(
    { kind: 'which-person', names: choice.names },
    {
      'convonet/next': { call: { ...call, arguments: rest }, ask: parameter, question: 'Whom do you mean?' },
    },
  )
}
