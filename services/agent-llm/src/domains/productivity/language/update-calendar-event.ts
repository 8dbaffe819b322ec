import { event, type Language, MEETING } from './words.ts'

const MOVE =
  '(change|move|push|push back|shift|reschedule|postpone|delay|put off|bring forward|pull forward|put|set)'

export const updateEventLanguage: Language = {
  'convonet/can': 'move events',
  'convonet/slots': {
    id: { ...event, ask: 'Which event should I change?' },
    title: { kind: 'text', ask: 'What should it be called?' },
    event_from: { kind: 'moment', until: 'event_to', ask: 'When should it be?' },
    event_to: { kind: 'moment' },
  },
  'convonet/phrases': [
    `${MOVE} [the|my] [time of] [the|my] ${MEETING} [called|with|about|for|at] {id} [back|forward|over] [to|until|for] {event_from}`,
    `${MOVE} [the|my] {id} ${MEETING} [back|forward|over] [to|until|for] {event_from}`,
    `${MOVE} {id} (in|on) my calendar [back|forward|over] [to|until|for] {event_from}`,
    { phrase: `${MOVE} {id} [back|forward|over] [to|until|for] {event_from}`, everyday: true },
    `(rename|change|edit) [the|my] ${MEETING} [called|with|about|for] {id} (to say|so it says|to|into) {title}`,
    `(rename|change|edit) [the|my] {id} ${MEETING} (to say|so it says|to|into) {title}`,
    {
      phrase: `(change|move|reschedule|postpone|shift) [the|my|a] ${MEETING} [called|with|about|for] {id}`,
      ask: 'event_from',
    },
    { phrase: `(change|move|reschedule|postpone|shift) [the|my] {id} ${MEETING}`, ask: 'event_from' },
    {
      phrase:
        '[the|my|our] {id} (has|was|is|got|has been|is being|had to be) (moved|rescheduled|postponed|pushed|pushed back|shifted|brought forward|put off|changed) [to|until|for] {event_from}',
      everyday: true,
    },
    {
      phrase: '[the|my|our] {id} (moved|moves|got moved|shifts|shifted) (to|until) {event_from}',
      everyday: true,
    },
    {
      phrase: '[the|my|our] {id} (now|actually) (starts|begins|is|takes place|leaves) {event_from}',
      everyday: true,
    },
    '[the|my|our] {id} (is now|starts now|begins now|is actually) {event_from}',
    '[the|my|our] {id} (meeting|appointment|event) (has to|needs to|must|should|will) (be|take place|start|begin|happen|move to|be moved to) {event_from} [instead]',
    '[the|my|our] (meeting|appointment|event) (with|about|for|at) {id} (has to|needs to|must|should|will) (be|take place|start|begin|happen|move to|be moved to) {event_from} [instead]',
    '(make|let us have|let us do|have) [the|my|our] {id} (meeting|appointment|event) {event_from} [instead]',
    '(call|name) (the|my|our) {id} (meeting|appointment|event) {title}',
    '(rename|retitle) [the|my|our] {id} (in|on) my calendar [to|into|as] {title}',
  ],
  'convonet/examples': [
    'move the meeting with Bob to Friday',
    'reschedule my dentist appointment to next Tuesday at ten',
    'push the budget meeting back an hour',
    'rename the lunch event to lunch with Anna',
    'the meeting with Bob moved to Friday at two',
    'reschedule the vet to next Thursday',
    'my flight now leaves at ten',
    'the conference starts an hour later than I told you',
    'shift the call with the client to four',
    'rename the meeting to quarterly review',
    'the appointment with the accountant has to be on Wednesday',
  ],
  'convonet/say': {
    moved: '"{title}" is now {when}.[ At the same time you have "{clash}".]',
    renamed: 'I renamed "{before}" to "{title}".',
    updated: 'I changed "{title}". It is {when}.[ At the same time you have "{clash}".]',
    unchanged: '"{title}" is already like that.',
    'not-found': 'I cannot find that event any more.',
  },
  'convonet/intent': 'change the event "{id}"',
}
