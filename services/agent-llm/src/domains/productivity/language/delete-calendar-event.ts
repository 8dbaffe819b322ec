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
    `(i am|we are) not (going to|attending|meeting|seeing|having|doing) {id} [anymore|any more|after all] [so|please|and] ${DELETE} (it|that|the ${MEETING}|that ${MEETING})`,
    `(i|we) (can not|cannot|will not|could not) (make|attend|go to|come to|be at|do) {id} [anymore|any more|after all] [so|please|and] ${DELETE} (it|that|the ${MEETING}|that ${MEETING})`,
    `{id} (was|is|has been|got) (cancelled|canceled|called off|off) [so|please|and] (delete|remove|take|drop|clear|strike) (it|that) [out|off] [(from|in|off|out of|of|on) ${CALENDAR}]`,
    {
      phrase:
        '[the|my|our] {id} (fell through|is not happening|will not happen|is not taking place|does not take place|has been called off|was called off|got cancelled|got canceled|has been cancelled|was cancelled)',
      everyday: true,
    },
    `(i|we) (have to|need to|must|want to|would like to) (cancel|call off|drop) [the|my|our] ${MEETING} (with|about|for|at) {id}`,
    `take [the|my] {id} ${MEETING} (out|off) [(of|from)] [${CALENDAR}]`,
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
