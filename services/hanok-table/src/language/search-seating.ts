import { type Language, party, REFUSED, start, TABLE } from './words.ts'

export const searchSeatingLanguage: Language = {
  'convonet/can': 'look for a free table at the restaurant',
  'convonet/slots': {
    date: start,
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
    '(are you|is the restaurant|is hanok table) (full|booked out|fully booked|booked up)',
    { phrase: '(are you|is the restaurant|is hanok table) (open|closed)', set: { about: 'hours' } },
    {
      phrase:
        '(are you|is the restaurant|is hanok table) (open|closed) (on|at|over) [the] (mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|weekends|weekend|holidays)',
      set: { about: 'hours' },
    },
    '(when|what time|how soon|how early|how late) (can|could|may) [i|we|us] (come|eat|dine|have dinner|have lunch|get a table) [to eat|for dinner|for lunch|to dinner]',
    {
      phrase:
        '(when|what time|until when|how long|till when) (do you|does the restaurant|does hanok table|are you|is the restaurant|is hanok table) [open|close|opened|closed|closing|opening] [and close]',
      set: { about: 'hours' },
    },
    {
      phrase:
        '(what are|what is|tell me) (your|the) [opening|business] (hours|times) [of the restaurant|of hanok table]',
      set: { about: 'hours' },
    },
    `[any|is there any] (chance|possibility) (of|for|to get|to have) [a] ${TABLE}`,
    `(any|got any|got a) [free|open] ${TABLE} [free|open|available|left]`,
    '(what|anything|something) [do you have|have you got|is] (free|open|available|left) [at the restaurant]',
    '(how|what) (does|is) [it] [the restaurant|hanok table|your evening] (look|looking|like) [for a table]',
    '(are there|do you have|is there) [any|an|still] (opening|openings|slots|times|time) [free|open|available|left]',
    '(is|are) [the restaurant|it|you] (busy|full|booked)',
    `(could|can|would) [i|we] (still) (get|have) [a] ${TABLE}`,
    'what (times|time|slots) (are|is|do you have) [still] (free|open|available)',
  ],
  'convonet/examples': [
    'do you have a table for two tonight at seven',
    'is there anything free on Friday evening',
    'could you fit us in tomorrow at noon, we are five',
    'when could six of us come on Saturday',
    'are you fully booked tonight',
    'what are your opening hours',
    'any chance of a table for three on Thursday',
    'how does Friday look for six of us',
    'which times are still available at the restaurant on Sunday',
    'is the restaurant busy tomorrow evening',
    'would there be room for a party of eight next week',
    'check whether Hanok Table has anything for two tonight',
  ],
  'convonet/say': {
    'ask-party': 'Let me look.',
    'ask-date': 'Let me look.',
    'hours-of-day': '{day} we are open from {hours}.',
    hours: 'We are open {hours}.',
    available: 'Yes, I have a table for {party} {when}.',
    'available-times': 'For {party} {day} I have tables at {times}, and at times in between.',
    ...REFUSED,
  },
}
