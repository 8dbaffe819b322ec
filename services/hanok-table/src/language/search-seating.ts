import { type Language, party, REFUSED, TABLE } from './words.ts'

export const searchSeatingLanguage: Language = {
  'convonet/can': 'look for a free table at the restaurant',
  'convonet/slots': {
    date: { kind: 'moment', ask: 'For which day and time?' },
    party_size: party,
  },
  'convonet/phrases': [
    `(do you|would you|did you|you) [still] have (a|any|an|some|another) [free|open|available] ${TABLE} [free|open|available|left]`,
    `(is|are) there (a|any|some|still a) [free|open|available] ${TABLE} [free|open|available|left]`,
    `(have you|you) got (a|any|some) [free|open] ${TABLE} [free|open|available|left]`,
    '(is|are) (there|you) [still] [any] (anything|something|room|space|availability) [free|open|available|left] [at the restaurant|at hanok table]',
    '(do you|would you) have [any] (room|space|availability|anything|openings) [free|open|available|left]',
    `(when|what time|what times) (do you|would you|could you) have [a] [free] ${TABLE} [free|open|available]`,
    `(check|look) [for|up|if there is] (a|any|the) [free] (availability|${TABLE}) [free|available]`,
    '(can|could) you (fit|seat|take) us [in]',
    '(are you|is the restaurant|is hanok table) (full|booked out|fully booked|booked up|open)',
    'what (times|time|slots) (are|is|do you have) [still] (free|open|available)',
  ],
  'convonet/examples': [
    'do you have a table for two tonight at seven',
    'is there anything free on Friday evening',
    'could you fit us in tomorrow at noon, we are five',
    'when could six of us come on Saturday',
    'are you fully booked tonight',
  ],
  'convonet/say': {
    'ask-party': 'Let me look.',
    available: 'Yes, I have a table for {party} {when}.',
    'available-times': 'For {party} {day} I have tables at {times}, and at times in between.',
    ...REFUSED,
  },
}
