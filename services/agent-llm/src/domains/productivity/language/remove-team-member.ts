import { personSay, teamSay } from './team-say.ts'
import type { Language } from './words.ts'

export const removeTeamMemberLanguage: Language = {
  'convonet/can': 'take people out of your teams',
  'convonet/slots': {
    email: { kind: 'text', verbatim: true, ask: 'Whom should I take out?' },
    team_name: { kind: 'text', ask: 'Of which team?' },
  },
  'convonet/phrases': [
    '(remove|take|kick|throw|drop|delete|get) {email} [out|off] (from|of|out of|off) [the|my|our] {team_name} (team|group)',
    '(remove|take|kick|throw|drop|delete|get) {email} [out|off] (from|of|out of|off) (my|the|our) (team|group)',
    {
      phrase:
        '(i want to leave|leave|i would like to leave|i am leaving) [the|my|our] {team_name} (team|group)',
      set: { email: 'me' },
    },
    '{email} is no longer (in|on|part of) [the|my|our] {team_name} (team|group)',
    '{email} (leaves|left|has left|is leaving|quits|quit|has quit|should leave|has to leave|must leave|wants to leave|goes out of) [the|my|our] {team_name} (team|group)',
    '{email} (should|shall|must|does|will|is) (no longer|not) [anymore|any more] (be|belong|belong to|be in|be on|be part of|in|on|part of) [in|to|on] [the|my|our] {team_name} (team|group) [anymore|any more]',
    {
      phrase:
        'i (left|quit|have left|am quitting|want to quit|want out of|do not want to be in) [the|my|our] {team_name} (team|group) [anymore|any more]',
      set: { email: 'me' },
    },
    {
      phrase: '(remove|take|get) me [out|off] (from|of|out of|off) [the|my|our] {team_name} (team|group)',
      set: { email: 'me' },
    },
  ],
  'convonet/examples': [
    'remove Sam from the marketing team',
    'take Bob off the sales team',
    'I want to leave the garden team',
    'take Lisa off the design team',
    'Bob left the company, remove him from marketing',
    'Anna should no longer be in the crew',
    'throw Chidi out of the group',
    'Priya leaves the falcons',
  ],
  'convonet/say': {
    ...teamSay,
    ...personSay,
    removed: '{person} is no longer in the team {team}.',
    left: 'You are no longer in the team {team}.',
    'last-owner': 'The team {team} needs an owner. Make somebody else the owner first.',
  },
  'convonet/intent': { one: 'take "{email}" out of the team', many: 'take "{email}" out of the team' },
}
