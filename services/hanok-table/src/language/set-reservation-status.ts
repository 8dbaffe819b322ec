import { type Language, MINE, MY_ONLY, reservation, TABLE } from './words.ts'

export const setReservationStatusLanguage: Language = {
  'convonet/can': 'check in for a reservation',
  'convonet/slots': {
    reservation_id: reservation,
    status: {
      kind: 'choice',
      ask: 'What has become of the reservation?',
      words: {
        confirmed: ['confirmed'],
        seated: ['seated', 'arrived', 'here', 'there', 'checked in'],
        completed: ['completed', 'over', 'done'],
        pending: ['pending'],
        cancelled: ['cancelled'],
      },
    },
  },
  'convonet/phrases': [
    {
      phrase: `(we|i) (have|are|am) [just] (arrived|here|there) [now] [for ${MINE} ${TABLE}|at the restaurant|at hanok table]`,
      set: { ...MY_ONLY, status: 'seated' },
      everyday: true,
    },
    {
      phrase: `check (me|us) in [for ${MINE} ${TABLE}|at the restaurant]`,
      set: { ...MY_ONLY, status: 'seated' },
    },
    {
      phrase: `(i|we) [want to|would like to] confirm ${MINE} ${TABLE}`,
      set: { ...MY_ONLY, status: 'confirmed' },
    },
    { phrase: `(mark|set) ${MINE} ${TABLE} (as|to) {status}`, set: MY_ONLY },
    {
      phrase: `(our|my|the) (party|group|guests|whole party) (has|have|is|are) [now|just|all] (arrived|here|there|complete)`,
      set: { ...MY_ONLY, status: 'seated' },
    },
    {
      phrase: `(we|i) (are|am) (at the door|outside|at the restaurant|at hanok table|in front of the restaurant|checking in) [now|for ${MINE} ${TABLE}]`,
      set: { ...MY_ONLY, status: 'seated' },
    },
  ],
  'convonet/examples': [
    'we have arrived for our reservation',
    'check us in at the restaurant',
    'I would like to confirm our table',
    'we are standing at the door of the restaurant',
    'our whole party is here now',
    'we are here',
    'we have arrived',
    'the guests are at the table',
    'I want to confirm my reservation',
    'yes we are still coming tonight',
    'our party is standing at the door',
    'we are finished eating and have left',
  ],
  'convonet/say': {
    seated: 'Welcome! I have told the house that your party of {party} is here.',
    'too-early': 'Your table is {when}. Please tell us again when you are here.',
    unchanged: 'Your table for {party} {when} is {status} already.',
    'still-waiting': 'You are still on the waitlist {when}. That is not a confirmed table yet.',
    'staff-only': 'Only our staff can do that.',
    'to-cancel': 'That is your table for {party} {when}.',
    'which-one': 'You have {labels}.',
    'not-identified': 'I do not see a reservation of yours yet.',
    'not-found': 'I cannot find that reservation.',
  },
  'convonet/intent': 'note that your reservation is {status}',
}
