import { teamSay } from './team-say.ts'
import type { Language } from './words.ts'

export const getTeamMembersLanguage: Language = {
  'convonet/can': 'tell who is in your teams',
  'convonet/slots': { team_name: { kind: 'text', ask: 'Which team?' } },
  'convonet/phrases': [
    '(who is|who are|who all is|who else is) (in|on|part of) [the|my|our] {team_name} (team|group)',
    '(who is|who are|who else is) (in|on|part of) (my|the|our) (team|group)',
    '(who|what people) (belongs|belong) to [the|my] {team_name} [team]',
    '(who are|list|show|read|tell me|show me|give me) [the|all] members (of|in) [the|my] {team_name} [team]',
    '(who are|list|show|read|tell me|show me|give me) [the|my|our] {team_name} team members',
    '(who are|list|show|tell me|show me) (my|the|our) team (members|mates|colleagues)',
  ],
  'convonet/examples': [
    'who is on the marketing team',
    'who are the members of the sales team',
    'list my team members',
    'who belongs to the design team',
    'how many people are in marketing',
    'who else is on my team',
    'read me the members of the crew',
    'who works in the sales group with me',
    'is Sam part of the design team',
  ],
  'convonet/say': { ...teamSay, listed: 'In the team {team} {count|is|are} {spoken}.' },
}
