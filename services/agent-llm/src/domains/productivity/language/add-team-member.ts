import { personSay, teamSay } from './team-say.ts'
import { type Language, teamRole } from './words.ts'

const AS = '(as|as a|as an|as the|to be)'

export const addTeamMemberLanguage: Language = {
  'convonet/can': 'add people to your teams',
  'convonet/slots': {
    email: { kind: 'text', verbatim: true, ask: 'Whom should I add? Tell me a name or an e-mail.' },
    team_name: { kind: 'text', ask: 'To which team?' },
    role: { ...teamRole, inline: [`${AS} {role}`] },
  },
  'convonet/phrases': [
    '(add|invite|put|bring|get|take) {email} (to|into|in|on|onto) [the|my|our] {team_name} (team|group)',
    '(add|invite|put|bring|get|take) {email} (to|into|in|on|onto) (my|the|our) (team|group)',
    '(add|invite) (somebody|someone|a person|a member|a new member|people|a colleague) (to|into) [the|my|our] {team_name} (team|group)',
    '(add|invite) (somebody|someone|a person|a member|a new member|people|a colleague) (to|into) (my|the|our) (team|group)',
    'make {email} a member of [the|my|our] {team_name} (team|group)',
    '{email} (should|shall|must|wants to|would like to|is to|is going to|will) (join|be in|be on|be part of|be a member of|become a member of|come into|get into) [the|my|our] {team_name} (team|group)',
    '{email} (joins|is joining|has joined|is new in|is new on|comes into|belongs to|belongs in|belongs on) [the|my|our] {team_name} (team|group)',
    '(add|invite|put|bring|get|take|enroll|include) {email} (as|as a|as an) {role} (to|into|in|on) [the|my|our] {team_name} [(team|group)]',
    '(have|let|make) {email} (join|be part of|be in|be on) [the|my|our] {team_name} (team|group)',
    '(i want|i would like|we want) {email} (in|on|to join|to be in|to be on) [the|my|our] {team_name} (team|group)',
  ],
  'convonet/examples': [
    'add Sam Lee to the marketing team',
    'invite priya at example dot com to my team as an admin',
    'put Bob into the sales team as a viewer',
    'add Sam to the design team',
    'invite Lisa to our group',
    'I want Bob in the marketing team as an admin',
    'let Priya join the falcons',
    'make Chidi a member of the crew',
    'could you put Anna on the support team',
  ],
  'convonet/say': {
    ...teamSay,
    ...personSay,
    added: '{person} is now in the team {team}, as {role}.',
    already: '{person} is in the team {team} already.',
  },
  'convonet/intent': { one: 'add "{email}" to the team', many: 'add "{email}" to the team' },
}
