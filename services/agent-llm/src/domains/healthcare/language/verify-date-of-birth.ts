import { type Language, personalSay } from './words.ts'

export const verifyDateOfBirthLanguage: Language = {
  'convonet/slots': { date_of_birth: { kind: 'date', past: true, ask: 'What is your date of birth?' } },
  'convonet/phrases': [
    '(my|the) (date of birth|birth date|birthday|dob) is {date_of_birth}',
    '(i was|i am) born [on|in] {date_of_birth}',
  ],
  'convonet/examples': [
    'my date of birth is June 15, 1985',
    'I was born on the third of May 1990',
    'my date of birth is the third of May 1979',
    'I was born on October twelfth nineteen ninety',
    'born July 8 1962',
  ],
  'convonet/say': {
    ...personalSay,
    verified: 'Thank you, that matches our records.',
    'wrong-birth-date': 'That does not match our records.',
    'bad-date': 'I did not understand that date.',
  },
}
