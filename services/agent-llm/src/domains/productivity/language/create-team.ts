import type { Language } from './words.ts'

export const createTeamLanguage: Language = {
  'convonet/can': 'make teams',
  'convonet/slots': { name: { kind: 'text', verbatim: true, ask: 'What should the team be called?' } },
  'convonet/phrases': [
    '(create|make|start|set up|open|form|found|build) [me] (a|an|another|the) [new] (team|group) (called|named|with the name|by the name of|for|:) {name}',
    '(create|make|start|set up|open|form|found|build) [me] (a|an|another|the) [new] {name} (team|group)',
    '(create|make|start|set up|open|form|found|build) [me] (a|an|another) [new] (team|group)',
    'new team [(called|named)] {name}',
  ],
  'convonet/examples': [
    'create a team called Sales',
    'start a new team',
    'set up a marketing team',
    'set up a new team named falcons',
    'I want to make a group for our book club',
    'can you open a team called support heroes',
    'we need a team for the summer party',
    'start a crew named night shift',
  ],
  'convonet/say': {
    created: 'The team {name} is there, and you own it.',
    exists: 'You are in a team called {name} already.',
  },
  'convonet/intent': { one: 'make a team called "{name}"', many: 'make teams called "{name}"' },
}
