import type { OwnTeam } from './team-store.ts'

/** Which of the caller's teams is meant; without a name their only one. */
export type TeamChoice =
  | { kind: 'team'; team: OwnTeam }
  | { kind: 'no-team' }
  | { kind: 'which-team'; teams: OwnTeam[] }
  | { kind: 'unknown-team'; teams: OwnTeam[] }

export function chooseTeam(teams: OwnTeam[], spoken: string | undefined): TeamChoice {
  const [first, second] = teams
  if (!first) return { kind: 'no-team' }
  if (spoken === undefined) return second ? { kind: 'which-team', teams } : { kind: 'team', team: first }
  const wanted = bare(spoken)
  const exact = teams.filter(({ name }) => bare(name) === wanted)
  const [team, another] = exact.length > 0 ? exact : teams.filter(({ name }) => bare(name).includes(wanted))
  if (!team || wanted === '') return { kind: 'unknown-team', teams }
  return another ? { kind: 'which-team', teams } : { kind: 'team', team }
}

/** "the Marketing team" is the team "Marketing". */
const bare = (name: string) =>
  name
    .toLowerCase()
    .replace(/^(?:the|my|our)\s+/, '')
    .replace(/\s+team$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
