import type { Language } from './words.ts'

export const searchUsersLanguage: Language = {
  'convonet/can': 'look for people',
  'convonet/slots': { search_term: { kind: 'text', verbatim: true, ask: 'Whom are you looking for?' } },
  'convonet/phrases': [
    '(find|search|search for|look for|look up) (a|the|any) (user|person|colleague|coworker|employee|member|users|people) [(called|named|by the name of|with the name)] {search_term}',
    '(find|search|search for|look for|look up) (somebody|someone|anybody|anyone|people|users) (called|named|by the name of|with the name) {search_term} [in the company|here]',
    '(is|are) there (a|any|an) (user|person|colleague|coworker|employee|somebody|someone|anybody|anyone|people|users) (called|named|by the name of) {search_term} [in the company|here]',
    '(is|are) there (somebody|someone|anybody|anyone) (called|named|by the name of) {search_term} [in the company|here]',
    '(find|search for|look for|look up) (a|somebody|someone) (user|person|colleague)',
    '(do we|do you|does the company) have (a|an|any|somebody|someone|anybody|anyone) [(user|person|colleague|coworker|employee)] (called|named|by the name of|with the name) {search_term} [in the company|here]',
    '(look up|find|search|search for|look for) (the|a|my) (user|person|colleague|coworker|employee) [with the] (last name|first name|name|surname) {search_term}',
    '(is there|do we have) (a|any|an) {search_term} (in|at|with) (our|the|my) (company|firm|office|organization)',
  ],
  'convonet/examples': [
    'find a person called Miller',
    'is there anybody named Priya',
    'search for the user Bob',
    'do we have someone called Miller',
    'find a colleague named Patel',
    'look up the person with the last name Okafor',
    'who is Lisa in our company',
    'is there a user by the name of Sam',
  ],
  'convonet/say': {
    found: 'I found {names}.',
    'none-found': 'I cannot find anybody called "{search}".',
    'too-often': 'You have searched a lot. Please try again in a few minutes.',
  },
}
