import { CALENDAR, type Language, MEETING } from './words.ts'

export const createEventLanguage: Language = {
  'convonet/can': 'keep your calendar',
  'convonet/amended-by': { tool: 'update_calendar_event', item: 'id' },
  'convonet/slots': {
    title: { kind: 'text', ask: 'What is it?' },
    event_from: { kind: 'moment', until: 'event_to', ask: 'When is it?' },
    event_to: { kind: 'moment', inline: ['(until|till) {event_to}'] },
    duration_minutes: { kind: 'number', inline: ['for {duration_minutes} minutes'] },
  },
  'convonet/phrases': [
    `(add|put|enter|stick|write|place|note|get|mark) {title} [down] (to|on|onto|in|into|down in) ${CALENDAR}`,
    `(add|put|enter|write|note) (to|on|in|into) ${CALENDAR} {title}`,
    `(add|put|enter) (something|an event|a meeting|an appointment) (to|on|in|into) ${CALENDAR}`,
    `(schedule|set up|arrange|organise|organize|plan|book|make|create|add|enter|put in|put down|block off time for) (a|an|another|the|my) [new] ${MEETING} [(called|named|for|with|about|on)] {title}`,
    `(schedule|set up|arrange|organise|organize|plan|book|make|create|add|enter|put in) (a|an|another|my) [new] ${MEETING}`,
    { phrase: '(schedule|pencil in|book in|slot in) [in] [(a|an|the|my)] {title}', everyday: true },
    { phrase: '(block|block off|block out|reserve|keep) {event_from} [free] for {title}', everyday: true },
    `(i|we) have [got] (a|an|my) ${MEETING} [(called|for|with|about)] {title} {event_from} (put|add|enter|write|note) (it|that) (to|on|in|into|down in) ${CALENDAR}`,
  ],
  'convonet/examples': [
    'put lunch with Anna on my calendar tomorrow at noon',
    'schedule a meeting with Bob on Friday at three',
    'add the concert to my calendar',
    'make an appointment for the car inspection',
    'book an hour for the report tomorrow morning',
    'I am meeting Bob on Thursday at two, please write it down',
    'reserve an hour for the gym tomorrow at seven in my calendar',
    'there is a parent teacher conference on Monday at five, add it',
    'make an appointment with the vet for Wednesday at eleven',
    'I have a call with the client at three today, put that on my schedule',
    'keep Saturday afternoon at two free for the birthday party',
    'book a meeting room chat with Lisa on Friday at ten',
    'plan dinner with my parents on Sunday at six in my calendar',
    'enter my flight on the third of December at nine',
    'schedule an hour with my accountant next Tuesday at one',
  ],
  'convonet/say': {
    created: {
      one: '"{title}" is in your calendar {when}.[ At the same time you have "{clash}".]',
      many: '"{title}" are in your calendar.',
    },
  },
  'convonet/intent': { one: 'put "{title}" into your calendar', many: 'put "{title}" into your calendar' },
}
