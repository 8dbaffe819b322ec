import { guestName, guestPhone, type Language, TABLE } from './words.ts'

export const getReservationLanguage: Language = {
  'convonet/can': 'tell when a reservation is',
  'convonet/slots': {
    date: { kind: 'date' },
    guest_phone: { ...guestPhone, ask: 'Which phone number is it under?' },
    guest_name: { ...guestName, ask: 'Which name is it under?' },
  },
  'convonet/phrases': [
    `(what time|when|what day|which day|for when|what) (is|was|are) (my|our) [next] ${TABLE} [at] [for|again]`,
    `(tell|show|give|read) [me] [about] (my|our|the details of my) ${TABLE} [details]`,
    `(do|did) (i|we) [still] (have|make|book) (a|any) ${TABLE} [with you]`,
    `(have i|have we) got (a|any) ${TABLE}`,
    `(check|look up|find|confirm|verify|see|get) [on] (my|our|the status of my|the details of my) ${TABLE}`,
    `(is|are) (my|our) ${TABLE} [still] (confirmed|booked|there|fine|on|good)`,
    `(how many|for how many) (people|persons|guests) is (my|our) ${TABLE} [for]`,
    `(what|which) (reservations|bookings) (do i have|do we have|are there|have i)`,
    '(what have|what did) (i|we) (order|ordered|pre order|pre ordered) [ahead]',
    `what is (my|the|our) (confirmation|reservation|booking) (code|number)`,
    '(when|what time|for when|what day) (am i|are we) [again] (coming|expected|booked|booked in|eating|dining|going|supposed to come|down) [for dinner|to dinner|to eat|in] [at the restaurant|at hanok table|with you]',
    '(am i|are we) [still] (booked|booked in|down|expected|on the list|in the book|on the books) [for dinner|for a table|with you|at the restaurant]',
    `(do you|have you) (have|got) (me|us|something|anything|a table|a reservation|a booking) [down] [(for|under) (me|us|my name|our name)]`,
    `(did|has) (my|our) ${TABLE} (go|gone|went) through`,
    `(remind|tell) me (when|what time|for when|for how many) (my|our) ${TABLE} is`,
    `what is the status of (my|our) ${TABLE}`,
    `(pull up|bring up|open|show|read) (my|our) ${TABLE} [details]`,
    `(where|what table) (do i|do we|are we|am i) (sit|sitting|seated)`,
    '(am i|are we) on (your|the) (list|book|books)',
    '(how many|for how many) (seats|people|places|persons) did (i|we) (reserve|book)',
  ],
  'convonet/examples': [
    'what time is my reservation',
    'do I have a table with you this week',
    'when are we coming to dinner again',
    'is our table still booked',
    'what did we order ahead for our dinner',
    'are we still down for Saturday at the restaurant',
    'remind me when we are expected for dinner',
    'did my table booking go through',
    'look up my reservation at Hanok Table',
    'under which name is our table',
    'tell me the details of my dinner reservation',
  ],
  'convonet/say': {
    found:
      'You have a table for {party} {when}, under the name {name}[, with {food} ordered ahead for {total}].',
    waiting:
      'You are on the waitlist for a table for {party} {when}, under the name {name}. That is not a confirmed table yet.',
    listed: 'You have {labels}.',
    'not-identified': 'I do not see a reservation of yours yet.',
  },
}
