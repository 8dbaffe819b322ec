import type { Scenario } from '../../scenario.ts'

/** People, the web and the knowledge base, and words that only look like commands. */
export const people: readonly Scenario[] = [
  {
    title: 'Takes a message when nobody is there to talk to',
    who: 'dana',
    talks: 'tersely',
    wants: 'a human, or else to leave a message',
    says: [{ say: 'I want to talk to a real person', hears: [/message|call.{0,12}back|nobody|no one/i] }],
    answers: [
      [/what.*(message|say|tell|pass on)|your message/i, 'please check my invoice'],
      [/number|phone|reach/i, '415 555 0134'],
      [/message|call.{0,12}back/i, 'leave a message please'],
      [/about|reason|why|regarding/i, 'an invoice'],
    ],
    expect: { ran: ['transfer_to_agent'], rows: [{ probe: 'messages', count: 1 }] },
  },
  {
    title: 'Tells which departments there are',
    who: 'nobody',
    talks: 'tersely',
    wants: 'the departments',
    says: [{ say: 'which departments can you transfer me to', hears: [/support/i, /sales/i] }],
    expect: { ran: ['get_available_departments'] },
  },
  {
    title: 'Refuses a department that does not exist',
    who: 'dana',
    talks: 'tersely',
    wants: 'a department that nobody has',
    says: [{ say: 'transfer me to the astrology department', never: [/transferring you to astrology/i] }],
    answers: [[/./, 'never mind']],
    expect: {},
  },
  {
    title: 'Says that the web cannot be searched without a key',
    who: 'dana',
    talks: 'tersely',
    wants: 'something from the web',
    says: [
      {
        say: 'search the web for the Giants score',
        hears: [/can't|cannot|not (set up|available|able)|unable/i],
      },
    ],
    expect: {},
  },
  {
    title: 'Answers from the knowledge base and names the source',
    who: 'nobody',
    talks: 'tersely',
    wants: 'the rule on parking',
    world: {
      articles: [
        {
          title: 'Visitor handbook',
          text: 'Parking is free for visitors in the north garage for two hours.',
        },
      ],
    },
    says: [
      {
        say: 'what does the visitor handbook say about parking',
        hears: [/two hours|free/i, /visitor handbook/i],
      },
    ],
    expect: { ran: ['search_knowledge_base'] },
  },
  {
    title: 'Hears no command in words that only contain one',
    who: 'dana',
    talks: 'chattily',
    wants: 'to chat with words such as scan, agent, maximum, savings, schedule',
    says: [
      'I had a scan of my documents made',
      'my real estate agent called',
      "what's the maximum number of tasks",
      'daylight savings confuse me',
      'the kids got their school schedule today',
    ],
    answers: [[/./, 'never mind']],
    mostTurns: 16,
    expect: {
      notRan: [
        'transfer_to_agent',
        'submit_prior_auth',
        'upload_mortgage_document',
        'update_mortgage_financial_info',
      ],
    },
  },
  {
    title: 'Says goodbye without doing anything',
    who: 'dana',
    talks: 'chattily',
    wants: 'to thank and end',
    says: ['thank you very much', 'that is all, goodbye'],
    expect: {},
  },
]
