import type { Scenario } from '../../scenario.ts'

/** Several domains in one call or one sentence. */
export const twoAtOnce: readonly Scenario[] = [
  {
    title: 'Moves a table and sets a reminder in one sentence',
    who: 'dana',
    talks: 'tersely',
    wants: 'the table at eight and a reminder an hour before',
    says: ['move my table to 8 pm and remind me on Saturday at 7 pm to leave'],
    answers: [[/number|phone/i, '415 555 0134']],
    expect: {
      rows: [
        { probe: 'reservations', has: [{ code: 'HNK-4R8T', at: '2026-11-28 20:00' }] },
        { probe: 'reminders', has: [{ text: 'leave', at: '2026-11-28 19:00' }] },
      ],
      changes: ['reservations', 'reminders_anthropic'],
    },
  },
  {
    title: 'Answers two questions of two domains',
    who: 'dana',
    talks: 'tersely',
    wants: 'the deductible and the mortgage',
    says: [
      {
        say: 'how much of my deductible is left and what is the status of my mortgage application',
        hears: [/750/, /application|mortgage/i],
      },
    ],
    expect: { ran: ['get_deductible_status', 'get_mortgage_application_status'] },
  },
  {
    title: 'Follows the caller from one domain to the next and back',
    who: 'dana',
    talks: 'chattily',
    wants: 'mortgage, a task in between, mortgage again',
    says: [
      { say: 'which documents am I missing for the mortgage', hears: [/income|pay ?stub/i] },
      { say: 'add a task to find my pay stubs', hears: [/pay stubs/i] },
      { say: 'what is my debt to income ratio', hears: [/8/] },
    ],
    expect: {
      rows: [{ probe: 'tasks', has: [{ title: /find.*pay stubs/i }] }],
      changes: ['todos_anthropic', 'mortgage_applications'],
      ran: ['get_missing_documents', 'create_todo', 'calculate_dti_ratio'],
    },
  },
  {
    title: 'Stays in the domain while the talk does',
    who: 'dana',
    talks: 'tersely',
    wants: 'two services, the second named by a word only',
    says: [
      { say: 'what is the copay for a specialist', hears: [/50/] },
      { say: 'and for urgent care', hears: [/75/] },
    ],
    expect: {},
  },
  {
    title: 'Cancels dinner and adds groceries',
    who: 'dana',
    talks: 'tersely',
    wants: 'both, with the cancellation confirmed',
    says: ['cancel my reservation and add buy groceries to my list'],
    answers: [[/number|phone/i, '415 555 0134']],
    expect: {
      rows: [
        { probe: 'reservations', has: [{ code: 'HNK-4R8T', status: 'cancelled' }] },
        { probe: 'tasks', has: [{ title: 'buy groceries' }] },
      ],
      changes: ['reservations', 'todos_anthropic'],
    },
  },
  {
    title: 'Leaves a booking half way for a question and comes back',
    who: 'dana',
    talks: 'hesitantly',
    wants: 'the menu in the middle of booking',
    says: [
      'book a table for two on Friday at 7 pm',
      { say: "what's on the menu", hears: [/bulgogi/i] },
      'book a table for two on Friday at 7 pm, my name is Dana Demo and my number is 415 555 0134',
    ],
    answers: [],
    expect: {
      rows: [{ probe: 'reservations', has: [{ partySize: 2, at: '2026-11-27 19:00' }] }],
      changes: ['reservations'],
    },
  },
]
