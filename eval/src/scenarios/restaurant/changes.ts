import type { Scenario } from '../../scenario.ts'

const RESERVATIONS = ['reservations']

export const changes: readonly Scenario[] = [
  {
    title: 'Finds a reservation by its code',
    who: 'nobody',
    talks: 'tersely',
    wants: 'to hear of the booking',
    says: [
      { say: 'check my reservation, the code is HNK-4R8T', hears: [/four|4/i, /saturday|28/i, /7|seven/i] },
    ],
    answers: [[/phone|number/i, '415 555 0134']],
    expect: { ran: ['get_reservation_by_code'] },
  },
  {
    title: 'Finds a reservation by its spelled code',
    who: 'dana',
    talks: 'hesitantly',
    wants: 'to hear of the booking',
    says: [{ say: 'my confirmation code is H N K four R eight T', hears: [/four|4/i, /saturday|28/i] }],
    expect: { ran: ['get_reservation_by_code'] },
  },
  {
    title: 'Moves a reservation',
    who: 'dana',
    talks: 'tersely',
    wants: 'Saturday at eight instead of seven',
    says: ['move my reservation to 8 pm'],
    answers: [[/number|phone/i, '415 555 0134']],
    expect: {
      rows: [{ probe: 'reservations', has: [{ code: 'HNK-4R8T', at: '2026-11-28 20:00', partySize: 4 }] }],
      changes: RESERVATIONS,
      ran: ['update_reservation_details'],
    },
  },
  {
    title: 'Changes the size of a party',
    who: 'dana',
    talks: 'chattily',
    wants: 'six instead of four',
    says: ['could you change my reservation to six people'],
    answers: [[/number|phone/i, '415 555 0134']],
    expect: {
      rows: [{ probe: 'reservations', has: [{ code: 'HNK-4R8T', at: '2026-11-28 19:00', partySize: 6 }] }],
      changes: RESERVATIONS,
    },
  },
  {
    title: 'Cancels after a yes',
    who: 'dana',
    talks: 'tersely',
    wants: 'no table any more',
    says: [{ say: 'cancel my reservation', hears: [/\?/] }],
    answers: [[/number|phone/i, '415 555 0134']],
    expect: {
      rows: [{ probe: 'reservations', has: [{ code: 'HNK-4R8T', status: 'cancelled' }] }],
      changes: RESERVATIONS,
      ran: ['cancel_reservation'],
    },
  },
  {
    title: 'Cancels nothing after a no',
    who: 'dana',
    talks: 'tersely',
    wants: 'to think again at the question',
    says: [{ say: 'cancel my reservation', hears: [/\?/] }],
    answers: [
      [/number|phone/i, '415 555 0134'],
      [/./, 'no, keep it'],
    ],
    expect: { rows: [{ probe: 'reservations', has: [{ code: 'HNK-4R8T', status: 'confirmed' }] }] },
  },
  {
    title: 'Makes an offer before a dear order is cancelled',
    who: 'dana',
    talks: 'tersely',
    wants: 'to cancel although much food is ordered',
    world: { preorderCents: 40_000 },
    says: ['cancel my reservation'],
    answers: [
      [/number|phone/i, '415 555 0134'],
      [/./, 'yes, cancel it anyway'],
    ],
    expect: {
      rows: [{ probe: 'reservations', has: [{ code: 'HNK-4R8T', status: 'cancelled' }] }],
      changes: RESERVATIONS,
    },
  },
  {
    title: 'Marks nobody as arrived six days early',
    who: 'dana',
    talks: 'tersely',
    wants: 'to say that they are there, on the wrong day',
    says: [{ say: 'we have arrived for our reservation', hears: [/saturday/i] }],
    answers: [[/number|phone/i, '415 555 0134']],
    expect: { rows: [{ probe: 'reservations', has: [{ code: 'HNK-4R8T', status: 'confirmed' }] }] },
  },
  {
    title: 'Says that a code is unknown',
    who: 'nobody',
    talks: 'tersely',
    wants: 'a booking that does not exist',
    says: [{ say: 'look up the reservation HNK-ZZZZ', hears: [/not|no |couldn't/i] }],
    answers: [
      [/phone|number/i, '415 555 0134'],
      [/./, 'never mind'],
    ],
    expect: { never: [/Dana/] },
  },
  {
    title: 'Books once when asked twice',
    who: 'dana',
    talks: 'tersely',
    wants: 'one table, although the line repeats the sentence',
    says: [
      'book a table for two on Friday at 6 pm, the name is Dana Demo, phone 415 555 0134',
      { say: 'book a table for two on Friday at 6 pm, the name is Dana Demo, phone 415 555 0134' },
    ],
    expect: {
      rows: [{ probe: 'reservations', has: [{ partySize: 2, at: '2026-11-27 18:00' }], count: 3 }],
      changes: RESERVATIONS,
    },
  },
  {
    title: 'Tells when there is room',
    who: 'nobody',
    talks: 'tersely',
    wants: 'to know about Friday',
    says: [{ say: 'do you have any tables available on Friday', hears: [/friday|27|table|yes/i] }],
    answers: [[/how many/i, 'two']],
    expect: { ran: ['search_seating_availability'] },
  },
]
