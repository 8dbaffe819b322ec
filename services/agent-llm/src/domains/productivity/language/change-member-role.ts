import { personSay, teamSay } from './team-say.ts'
import { type Language, teamRole } from './words.ts'

const IN_TEAM = '(of|in|on|for) [the|my|our] {team_name}'

export const changeMemberRoleLanguage: Language = {
  'convonet/can': 'change what people may do in your teams',
  'convonet/slots': {
    email: { kind: 'text', verbatim: true, ask: 'Whose role should I change?' },
    new_role: { ...teamRole, ask: 'Which role: owner, admin, member or viewer?' },
    team_name: { kind: 'text', ask: 'In which team?' },
  },
  'convonet/phrases': [
    `(make|promote|set|turn|demote|change) {email} [to|into] [a|an|the] {new_role} ${IN_TEAM} [(team|group)]`,
    `(make|promote|demote) {email} [to|into] [a|an|the] {new_role}`,
    `(change|set|update) {email} role ${IN_TEAM} [team|group] (to|as) [a|an] {new_role}`,
    `(change|set|update) the role of {email} ${IN_TEAM} [team|group] (to|as) [a|an] {new_role}`,
    `(change|set|update) the role of {email} (to|as) [a|an] {new_role}`,
    { phrase: '(change|set|update) the role of {email}', ask: 'new_role' },
    `{email} (should be|is|shall be|becomes) [now] [a|an|the] {new_role} ${IN_TEAM} (team|group)`,
    `{email} (should|shall|is to|must|will) (be|become) [now] [a|an|the] {new_role} ${IN_TEAM} [(team|group)]`,
    `(give|grant) {email} [the] {new_role} (role|rights|permissions) ${IN_TEAM} [(team|group)]`,
    '(give|grant) {email} [the] {new_role} (role|rights|permissions)',
    `(i want|i would like|we want|let|have) {email} [to be|be|as] [a|an|the] {new_role} ${IN_TEAM} [(team|group)]`,
  ],
  'convonet/examples': [
    'make Sam an admin of the marketing team',
    'promote Bob to owner of the sales team',
    'change the role of Priya to viewer',
    'make Sam the owner of the design team',
    'Lisa should only be a viewer in marketing',
    'give Bob admin rights in the crew',
    'promote Anna to admin',
    'turn Chidi into a regular member',
    'Priya is an owner from today',
  ],
  'convonet/say': {
    ...teamSay,
    ...personSay,
    changed: '{person} is now {role} of the team {team}.',
    already: '{person} has that role in the team {team} already.',
    'last-owner': 'The team {team} needs an owner. Make somebody else the owner first.',
  },
  'convonet/intent': { one: 'change the role of "{email}"', many: 'change the role of "{email}"' },
}
