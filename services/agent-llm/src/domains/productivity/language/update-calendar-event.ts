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
