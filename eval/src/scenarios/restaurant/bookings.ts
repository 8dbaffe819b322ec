import type { Scenario } from '../../scenario.ts'

const RESERVATIONS = ['reservations']

export const bookings: readonly Scenario[] = [
  {
    title: 'Books a table said in one sentence',
    who: 'dana',
    talks: 'tersely',
    wants: 'six on Friday at half past seven',
    says: [
      {
        say: "I'd like to book a table for six people this Friday at 7:30 pm, the name is Lena Park and my number is 415 555 0199",
        hears: [/H.?N.?K|confirm/i],
      },
    ],
    expect: {
      rows: [
        {
          probe: 'reservations',
          has: [
            {
              name: 'Lena Park',
              phone: '+14155550199',
              partySize: 6,
              at: '2026-11-27 19:30',
              status: 'confirmed',
            },
          ],
        },
      ],
      changes: RESERVATIONS,
      ran: ['create_reservation'],
    },
  },
  {
    title: 'Books a table step by step',
    who: 'dana',
    talks: 'tersely',
    wants: 'a table for two on Wednesday at seven',
    says: ['book a table please'],
    answers: [
      [/how many|party|people|guests/i, 'two'],
      [/when|what (day|time)|which day/i, 'Wednesday at 7 pm'],
      [/number|phone/i, '415 555 0134'],
      [/name/i, 'Dana Demo'],
    ],
    expect: {
      rows: [{ probe: 'reservations', has: [{ name: 'Dana Demo', partySize: 2, at: '2026-11-25 19:00' }] }],
      changes: RESERVATIONS,
    },
  },
  {
    title: 'Books for a guest who has no PIN',
    who: 'nobody',
    talks: 'chattily',
    wants: 'a table for three on Tuesday at half past six',
    says: ['hello, do you have a table for three on Tuesday at 6:30 pm'],
    answers: [
      [/number|phone/i, '628 555 0111'],
      [/name/i, 'Maria Lopez'],
    ],
    expect: {
      rows: [
        {
          probe: 'reservations',
          has: [{ name: 'Maria Lopez', phone: '+16285550111', partySize: 3, at: '2026-11-24 18:30' }],
        },
      ],
      changes: RESERVATIONS,
    },
  },
  {
    title: 'Changes the party while booking',
    who: 'dana',
    talks: 'hesitantly',
    wants: 'a table for five, said as four first',
    says: ['book a table for four on Friday at 8 pm', 'actually make it five people'],
    answers: [
      [/number|phone/i, '415 555 0134'],
      [/name/i, 'Dana Demo'],
    ],
    expect: {
      rows: [
        {
          probe: 'reservations',
          has: [{ partySize: 5, at: '2026-11-27 20:00' }],
          lacks: [{ partySize: 4, at: '2026-11-27 20:00' }],
        },
      ],
      changes: RESERVATIONS,
    },
  },
  {
    title: 'Takes a wish for the table',
    who: 'dana',
    talks: 'tersely',
    wants: 'a table by the window',
    says: ['add a note to my reservation that we would like to sit by the window'],
    answers: [[/number|phone/i, '415 555 0134']],
    expect: {
      rows: [{ probe: 'reservations', has: [{ code: 'HNK-4R8T', requests: /window/i }] }],
      changes: RESERVATIONS,
    },
  },
  {
    title: 'Refuses a time that has passed',
    who: 'dana',
    talks: 'tersely',
    wants: 'a table for this morning',
    says: ['book a table for two today at 9 am, the name is Dana Demo, phone 415 555 0134'],
    answers: [[/./, 'never mind then']],
    expect: { rows: [{ probe: 'reservations', lacks: [{ at: '2026-11-22 09:00' }] }] },
  },
  {
    title: 'Refuses a party that is too large',
    who: 'dana',
    talks: 'tersely',
    wants: 'a table for forty',
    says: ['book a table for forty people on Friday at 7 pm, the name is Dana Demo, phone 415 555 0134'],
    answers: [[/./, 'never mind then']],
    expect: {
      rows: [{ probe: 'reservations', lacks: [{ partySize: 40 }] }],
      hears: [/20|twenty|large|most|many/i],
    },
  },
  {
    title: 'Orders food ahead with seven percent off',
    who: 'dana',
    talks: 'chattily',
    wants: 'two bibimbaps with the table on Saturday',
    says: ['add two bibimbaps to my reservation'],
    answers: [[/number|phone/i, '415 555 0134']],
    expect: {
      rows: [
        { probe: 'reservations', has: [{ code: 'HNK-4R8T', foodSubtotalCents: 4400, foodTotalCents: 4092 }] },
      ],
      changes: RESERVATIONS,
    },
  },
  {
    title: 'Reads the menu',
    who: 'nobody',
    talks: 'tersely',
    wants: 'the dishes',
    says: [{ say: "what's on the menu", hears: [/bibimbap/i, /bulgogi/i] }],
    answers: [[/more|rest|other/i, 'yes']],
    expect: { ran: ['list_menu_items'] },
  },
]
