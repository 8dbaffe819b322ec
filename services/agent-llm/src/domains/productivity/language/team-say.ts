/** What is said where a team or a person is not clear, or something may not be done. */
export const teamSay = {
  'no-team': 'You are not in any team yet.',
  'which-team': 'You are in {teams}.',
  'unknown-team': 'I do not know that team. You are in {teams}.',
  'not-allowed': 'You may not do that in the team {team}.',
}

export const personSay = {
  nobody: 'I cannot find "{said}".',
  'which-person': 'There are {names}.',
  'not-in-team': '"{person}" is not in the team {team}.',
}
