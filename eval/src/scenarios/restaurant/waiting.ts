import type { Scenario } from '../../scenario.ts'

const RESERVATIONS = ['reservations']
const FULL_FRIDAY = { fullOn: '2026-11-27' }

export const waiting: readonly Scenario[] = [
  {
    title: 'Puts a guest on the waitlist who has heard what it is',
    who: 'dana',
    talks: 'tersely',
    wants: 'a table on a day that is full',
    world: FULL_FRIDAY,
    says: [{ say: 'book a table for two on Friday at 7 pm', hears: [/not a confirmed table/i, /waitlist/i] }],
    expect: {
      rows: [
        {
          probe: 'reservations',
          has: [{ partySize: 2, at: '2026-11-27 19:00', status: 'pending', seating: 'waitlist' }],
        },
      ],
      changes: RESERVATIONS,
    },
  },
  {
    title: 'Puts nobody on the waitlist who declines',
    who: 'dana',
    talks: 'tersely',
    wants: 'a table or nothing',
    world: FULL_FRIDAY,
    says: ['book a table for two on Friday at 7 pm'],
    answers: [[/waitlist/i, 'no thanks']],
    expect: { rows: [{ probe: 'reservations', lacks: [{ at: '2026-11-27 19:00', partySize: 2 }] }] },
  },
  {
    title: 'Tells a guest where they stand on the waitlist',
    who: 'dana',
    talks: 'tersely',
    wants: 'to know how long the wait is',
    world: { ...FULL_FRIDAY, waits: 'waiting' },
    says: [
      { say: 'where am I on the waitlist', hears: [/first/i, /not a confirmed table/i] },
      { say: 'how long do we have to wait', hears: [/wait/i] },
    ],
    expect: { ran: ['get_reservation'] },
  },
  {
    title: 'Takes a guest off the waitlist and leaves their table alone',
    who: 'dana',
    talks: 'tersely',
    wants: 'to wait no longer',
    world: { ...FULL_FRIDAY, waits: 'waiting' },
    says: ['take us off the waitlist please'],
    expect: {
      rows: [
        {
          probe: 'reservations',
          has: [
            { code: 'HNK-7W8T', status: 'cancelled' },
            { code: 'HNK-4R8T', status: 'confirmed' },
          ],
        },
      ],
      changes: RESERVATIONS,
    },
  },
  {
    title: 'Gives a guest the table that has come free',
    who: 'dana',
    talks: 'tersely',
    wants: 'the table they waited for',
    world: { waits: 'offered' },
    says: [{ say: 'has a table come free for us', hears: [/good news/i, /friday at 8/i] }],
    answers: [[/take it/i, 'yes please']],
    expect: {
      rows: [
        { probe: 'reservations', has: [{ code: 'HNK-7W8T', status: 'confirmed', seating: 'allocated' }] },
      ],
      changes: RESERVATIONS,
    },
  },
  {
    title: 'Gives a free table to others when it is answered too late',
    who: 'dana',
    talks: 'tersely',
    wants: 'to think about it for too long',
    world: { waits: 'offered' },
    says: [
      { say: 'is there any news on the waitlist', hears: [/come free/i] },
      { say: 'we will take the table', minutesLater: 40, never: [/the table is yours/i] },
    ],
    answers: [
      [/take it/i, 'no, not yet'],
      [/./, 'never mind'],
    ],
    expect: {
      rows: [
        { probe: 'reservations', has: [{ code: 'HNK-7W8T', status: 'cancelled', ended: 'offer-lapsed' }] },
      ],
      changes: RESERVATIONS,
    },
  },
  {
    title: 'Leaves the table as it is when a change does not fit',
    who: 'dana',
    talks: 'tersely',
    wants: 'to come on a day that is full',
    world: FULL_FRIDAY,
    says: [{ say: 'move my reservation to Friday at 7 pm', hears: [/stays/i] }],
    answers: [[/./, 'never mind']],
    expect: {
      rows: [
        { probe: 'reservations', has: [{ code: 'HNK-4R8T', at: '2026-11-28 19:00', status: 'confirmed' }] },
      ],
    },
  },
  {
    title: 'Keeps a dear order when the guest thinks better of it',
    who: 'dana',
    talks: 'tersely',
    wants: 'to cancel, until they hear the offer',
    world: { preorderCents: 40_000 },
    says: ['cancel my reservation'],
    answers: [
      [/still want/i, 'no, keep it'],
      [/./, 'yes'],
    ],
    expect: { rows: [{ probe: 'reservations', has: [{ code: 'HNK-4R8T', status: 'confirmed' }] }] },
  },
  {
    title: 'Changes the food that is ordered ahead',
    who: 'dana',
    talks: 'tersely',
    wants: 'two bibimbaps and then a bulgogi as well',
    says: ['add two bibimbaps to my reservation', 'and add one bulgogi to my reservation'],
    expect: {
      rows: [
        { probe: 'reservations', has: [{ code: 'HNK-4R8T', foodSubtotalCents: 6800, foodTotalCents: 6324 }] },
      ],
      changes: RESERVATIONS,
    },
  },
  {
    title: 'Takes the food off and keeps the table',
    who: 'dana',
    talks: 'tersely',
    wants: 'no food ordered ahead any more',
    world: { preorderCents: 40_000 },
    says: ['please cancel my pre-order'],
    expect: {
      rows: [
        { probe: 'reservations', has: [{ code: 'HNK-4R8T', status: 'confirmed', foodSubtotalCents: 0 }] },
      ],
      changes: RESERVATIONS,
    },
  },
  {
    title: 'Asks about a dish that is not on the menu',
    who: 'dana',
    talks: 'tersely',
    wants: 'what nobody cooks here',
    says: [{ say: 'add two pizzas to my pre-order', hears: [/pizza/i, /\?/] }],
    answers: [[/./, 'no, forget it']],
    expect: { rows: [{ probe: 'reservations', has: [{ code: 'HNK-4R8T', foodSubtotalCents: 0 }] }] },
  },
  {
    title: 'Books a table with food in one sentence',
    who: 'dana',
    talks: 'tersely',
    wants: 'four on Friday at seven and two bulgogi',
    says: ['book a table for four on Friday at seven and order two bulgogi ahead'],
    expect: {
      rows: [
        {
          probe: 'reservations',
          has: [{ partySize: 4, at: '2026-11-27 19:00', status: 'confirmed', foodSubtotalCents: 4800 }],
        },
      ],
      changes: RESERVATIONS,
    },
  },
  {
    title: 'Moves a table by an hour from when it is',
    who: 'dana',
    talks: 'chattily',
    wants: 'Saturday at eight instead of seven',
    says: ['we are running late on Saturday, can we come an hour later'],
    expect: {
      rows: [{ probe: 'reservations', has: [{ code: 'HNK-4R8T', at: '2026-11-28 20:00', partySize: 4 }] }],
      changes: RESERVATIONS,
    },
  },
]
