import { listingSay } from '../listing.ts'
import { CALENDAR, type Language, MEETINGS } from './words.ts'

export const getEventsLanguage: Language = {
  'convonet/can': 'read your calendar',
  'convonet/slots': {
    time: { kind: 'period', from: 'from', until: 'until' },
    search: { kind: 'text' },
  },
  'convonet/phrases': [
    `(what is|what have i got|what do i have|what is there|what|is anything|is there anything|do i have anything|have i got anything|anything) [coming up|planned|scheduled|still] (on|in) ${CALENDAR} [for]`,
    `(read|show|tell|give|check|open|look at|see|hear|go over|go through|pull up) [me] [what is] [on|in] ${CALENDAR} [for|with me]`,
    `(what|which) [other] ${MEETINGS} (do i have|have i got|are there|are coming up|are planned|are on|are scheduled) [coming up|planned|scheduled|for|on]`,
    `(do i have|have i got|are there|is there) [any|a|an|another] ${MEETINGS} [planned|scheduled|coming up|on|for]`,
    `(do i have|have i got|is there) [any|a|an|another] ${MEETINGS} (with|about|for) {search}`,
    `(what is|what are|when is|when are) (my|the) (next|upcoming) ${MEETINGS}`,
    `(read|show|tell|give|list) [me] [about] [all] (my|the|all my) [upcoming] ${MEETINGS} [for]`,
    `when (is|are) (my|the|our) {search} (meeting|appointment|event)`,
    `when (is|are) (my|the|our) (meeting|appointment|event) (with|about|for|at) {search}`,
    'when do i (meet|see) {search}',
    '(am i|are we) [still] (free|busy|available|booked|booked up) {time}',
    '(am i|are we) [still] {time} (free|busy|available|booked|booked up)',
    '(do i|do we) have time {time}',
    '[my|the] (calendar|appointments|meetings|diary) [for|on]',
  ],
  'convonet/examples': [
    "what's on my calendar tomorrow",
    'do I have any meetings on Friday',
    'am I free on Wednesday',
    'when is my next appointment',
    'which appointments do I have this week',
  ],
  'convonet/say': {
    ...listingSay('event'),
    empty: 'There is nothing in your calendar.',
    'none-then': 'There is nothing in your calendar {when}.',
    'none-found': 'There is nothing about "{search}" in your calendar.',
  },
}
