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
    '(how many|which) (people|members|persons|colleagues) (are|are there|work|belong) (in|on|to|part of) [the|my|our] {team_name} (team|group)',
    'who [else|all] (works|is working|belongs|is) (in|on|to|with me in|with me on) [the|my|our] {team_name} (team|group) [with me]',
    '(list|show|read|tell|give|name) [me] (everybody|everyone|all people|the people|who is) (in|on|of) [the|my|our] {team_name} (team|group)',
    '(who|which people|what people) (does|do) [the|my|our] {team_name} (team|group) (consist of|have|include)',
    '(is|are) [anybody|somebody|someone|anyone] [else] (in|on|part of) [the|my|our] {team_name} (team|group)',
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
