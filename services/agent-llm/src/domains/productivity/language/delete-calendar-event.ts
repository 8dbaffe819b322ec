import { CALENDAR, event, type Language, MEETING, MEETINGS } from './words.ts'

const DELETE =
  '(delete|remove|cancel|drop|erase|scrap|scratch|clear|get rid of|strike|throw out|call off|take out)'

export const deleteEventLanguage: Language = {
  'convonet/can': 'take events out of your calendar',
  'convonet/slots': { id: { ...event, ask: 'Which event should I take out of your calendar?' } },
  'convonet/careful': true,
  'convonet/phrases': [
    `${DELETE} [the|my] ${MEETING} [called|named|with|about|for|at] {id} [(from|in|off|out of|on) ${CALENDAR}]`,
    `${DELETE} [the|my] {id} ${MEETING} [(from|in|off|out of|on) ${CALENDAR}]`,
    `${DELETE} [the|my] {id} (from|in|off|out of|on) ${CALENDAR}`,
    { phrase: `${DELETE} {id}`, everyday: true },
    { phrase: '{id} is (off|cancelled|canceled)', everyday: true },
    `take {id} (off|off of|from|out of) ${CALENDAR}`,
    `${DELETE} (a|an|one|some|my|the|that) ${MEETING} [(from|in|off|out of|on) ${CALENDAR}]`,
    { phrase: `${DELETE} (all|all my|all of my|all the) ${MEETINGS}`, set: { id: 'everything' } },
    `the {id} ${MEETING} is (off|cancelled|canceled)`,
  ],
  'convonet/examples': [
    'cancel the meeting with Bob',
    'take lunch with Anna off my calendar',
    'delete my dentist appointment from the calendar',
    'the concert is off, remove it from my calendar',
    'the meeting with Bob was cancelled, take it out of my calendar',
    'I am not going to the conference, remove it',
    'my appointment at the vet fell through',
    'clear the party from my schedule',
    'drop the call with the client tomorrow',
    'I have to cancel my appointment with the accountant',
  ],
  'convonet/say': {
    deleted: 'I took "{title}" out of your calendar.',
    'not-found': 'That event is already gone.',
  },
  'convonet/intent': 'take "{id}" out of your calendar',
}
