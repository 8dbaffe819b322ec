import { type Language, MINE, MY_ONLY, OURS, reservation, TABLE } from './words.ts'

const OFFERED = { reservation_id: 'offered table' }
const DAY = '[(for|on)] [(monday|tuesday|wednesday|thursday|friday|saturday|sunday|tonight|tomorrow|today)]'

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
      phrase: `[(yes|yeah|oh yes|great)] (we|i) [will|would like to|would love to|want to|would] (take|accept|have|keep|like|want) (it|the ${TABLE}|that ${TABLE}|the offered ${TABLE}|the offer|the free ${TABLE}) [(that|which) (came free|has come free|opened up|is free|was offered|you offered us|you offered)]`,
      set: { ...OFFERED, status: 'confirmed' },
      everyday: true,
    },
    {
      phrase: `(take|accept|claim|grab) (the|that|our) (offered ${TABLE}|offer|free ${TABLE}|${TABLE} (that|which) (came free|has come free|opened up|is free|was offered|you offered us))`,
      set: { ...OFFERED, status: 'confirmed' },
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
    {
      phrase: `(i|we) (want|would like|need|wish|am calling|are calling) to (confirm|reconfirm) [${OURS}] ${DAY}`,
      set: { ...MY_ONLY, status: 'confirmed' },
    },
    {
      phrase: `(i|we) (want|would like|need|am calling|are calling) to (confirm|reconfirm|let you know|say|tell you) that (we|i) (are|am|will) [definitely|still] [be] (coming|there|come) ${DAY}`,
      set: { ...MY_ONLY, status: 'confirmed' },
    },
    {
      phrase: `[please] (confirm|reconfirm) ${OURS} ${DAY} for (us|me)`,
      set: { ...MY_ONLY, status: 'confirmed' },
    },
    {
      phrase: `[yes] (we|i) (are|am|will) [definitely|still|certainly] [be] (coming|there|come) ${DAY} [so|and] [please] (confirm|mark|put down|note) ${OURS} [as confirmed]`,
      set: { ...MY_ONLY, status: 'confirmed' },
    },
    {
      phrase: `[(i|we)] [got|received|had] [a] [message|text|call|email] [(asking|telling)] [me|us] [to] (confirm|reconfirm) ${OURS} [so] [yes] (we|i) (are|am|will) [be] (coming|there|come)`,
      set: { ...MY_ONLY, status: 'confirmed' },
    },
    {
      phrase: `(can|could|may) (i|we) (confirm|reconfirm) ${OURS} ${DAY}`,
      set: { ...MY_ONLY, status: 'confirmed' },
    },
    {
      phrase: `[the] [two|three|four|five|six|seven|eight] [all] (of us|everybody|everyone|our party|our group|my party) [of us] (is|are|has|have) [now|all|just] (here|arrived|there|at the door)`,
      set: { ...MY_ONLY, status: 'seated' },
    },
    {
      phrase: `(we|i) [have] [just] (got|gotten|made it|arrived|walked in|pulled up|come) [here|in|there|to the restaurant] [for ${OURS}]`,
      set: { ...MY_ONLY, status: 'seated' },
      everyday: true,
    },
    {
      phrase: `[i|we] [would like|want|need] [to] check in [for ${OURS}|now|at the restaurant]`,
      set: { ...MY_ONLY, status: 'seated' },
    },
    {
      phrase: `(we|i) (are|am) [now|already|all] (here|there|standing|waiting) [outside|at the door|in front of|in the lobby|at the entrance] [of] [the|your] [restaurant] (for ${OURS}|at the restaurant|outside the restaurant|at the door|in the restaurant)`,
      set: { ...MY_ONLY, status: 'seated' },
    },
    {
      phrase: `(we|i) (are|am) [now|already|just] [standing|waiting|parking|sitting] (outside|at the door|at the entrance|in front) [of] [the|your] [restaurant|place|door]`,
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
    accepted:
      'The table is yours: for {party} {when}, under the name {name}. Your confirmation code is {code}.',
    lapsed: 'I am sorry, that table was no longer kept for you and has gone to others.',
    'staff-only': 'Only our staff can do that.',
    'to-cancel': 'That is your table for {party} {when}.',
    'which-one': 'You have {labels}.',
    'not-identified': 'I do not see a reservation of yours yet.',
    'not-found': 'I cannot find that reservation.',
  },
  'convonet/intent': 'note that your reservation is {status}',
}
