import { guestPhone, type Language, TABLE } from './words.ts'

const CODE =
  '(confirmation code|reservation code|booking code|code|confirmation number|reservation number|confirmation)'

export const getReservationByCodeLanguage: Language = {
  'convonet/can': 'find a reservation by its confirmation code',
  'convonet/slots': {
    confirmation_code: {
      kind: 'code',
      // A word of four letters is no code unless the letters before it say so.
      pattern: 'HNK-?[A-Z0-9]{4}(?:[A-Z0-9]{4})?|(?=[A-Z]*[0-9])[A-Z0-9]{4}(?:[A-Z0-9]{4})?',
      ask: 'What is your confirmation code? It begins with H N K.',
      inline: [
        `[with|by|under|and] (the|my|our) ${CODE} [is] {confirmation_code}`,
        `${CODE} {confirmation_code}`,
      ],
    },
    guest_phone: { ...guestPhone, ask: 'And the phone number of the booking?' },
  },
  'convonet/phrases': [
    '[look something up|look it up|check something] (it is|that is|the number is|it goes) {confirmation_code}',
    `(i|we) have (a|the) ${TABLE} [here|with you] ${CODE} {confirmation_code}`,
    `(my|the|our) ${CODE} is {confirmation_code}`,
    `(i have|here is) (a|the|my) ${CODE} {confirmation_code}`,
    `(look up|find|check|get|open|show|pull up) [me] [my|our|the|a] [${TABLE}] [with|by|under|number] [the|my] [${CODE}] {confirmation_code}`,
    `(look up|find|check|get) [my|our|the|a] ${TABLE}`,
    `${CODE} {confirmation_code}`,
    `(i have|i have got) (a|my) ${CODE}`,
    `(tell me|what do you have) [about|on] [my|our|the|a] ${TABLE} {confirmation_code}`,
    `(my|the|our) [${TABLE}] ${CODE} (reads|says|is) {confirmation_code}`,
    `[it is|the ${TABLE} is|my ${TABLE} is|we are|i am] (under|with|by) [the|my|our] ${CODE} {confirmation_code}`,
    `(what is|what about|where is|how is|when is|read me|tell me about|what do you have for|what do you have under|give me) [the|my|our] [${TABLE}] [for|under|with|on] [the|my] [${CODE}] {confirmation_code}`,
    `(the|my|our) [${TABLE}] ${CODE} [that] [i|we] [got|have|was given|received|were given|wrote down] [is|reads|says] {confirmation_code}`,
    `(i|we) (was given|were given|got|received|have|have got|have here|wrote down) [the|a|this|my] [${TABLE}] [${CODE}] {confirmation_code}`,
    `[the|my|our] [${TABLE}] ${CODE} (is|reads|says|goes|would be) {confirmation_code} [(what do you have there|what do you have|can you find it|can you look it up|what is it for|what do you see|please check it|can you check)]`,
    `(check|find|look up|pull up|open|show me|bring up|retrieve) [the|my|our] [${TABLE}] [the|my|our] [${CODE}] [is] {confirmation_code}`,
  ],
  'convonet/examples': [
    'my confirmation code is H N K seven K two M four P nine Q',
    'look up the reservation HNK-7K2M4P9Q',
    'I have a confirmation code for you',
    'my confirmation code is HNK ABC123',
    'find the reservation with code XK29BD',
    'here is the number of my booking, H N K 4 5 6 7 8 9',
    'I have a confirmation code',
    'look for the booking with this code',
    'what is reservation HNK 88KD2A',
  ],
  'convonet/say': {
    found:
      'I have found it: a table for {party} {when}, under the name {name}[, with {food} ordered ahead for {total}].',
    offered:
      'I have found it, and there is good news: a table has come free for {party} {when}. I keep it for you[ until {until}].',
    lapsed: 'A table had come free for {party} {when}, but its time was up and it has gone to others.',
    missed: 'That reservation for {party} {when} is marked as missed. Please talk to our staff about it.',
    waiting:
      'I have found it: you are on the waitlist for a table for {party} {when}. That is not a confirmed table yet.[ The wait: {wait}.]',
    cancelled: 'The reservation for {party} {when} was cancelled.',
    completed: 'That visit is over. I hope you enjoyed it.',
    'ask-phone': 'Thank you.',
    'not-found': 'I cannot find a reservation with that code and phone number.',
    'too-many-attempts':
      'I cannot try any more codes in this call. Please talk to our staff or use the code on our page.',
  },
}
