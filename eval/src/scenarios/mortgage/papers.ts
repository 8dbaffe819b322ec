import type { Scenario } from '../../scenario.ts'

const PAPERS = ['mortgage_applications', 'mortgage_documents']

/** Status, documents and the decision. */
export const papers: readonly Scenario[] = [
  {
    title: 'Tells where the application stands',
    who: 'dana',
    talks: 'chattily',
    wants: 'the status',
    says: [
      { say: 'how is my mortgage application coming along', hears: [/700|percent|review|documents|draft/i] },
    ],
    expect: { ran: ['get_mortgage_application_status'] },
  },
  {
    title: 'Says that there is no application where there is none',
    who: 'dana',
    talks: 'tersely',
    wants: 'the status without an application',
    world: { without: ['mortgage'] },
    says: [{ say: "what's the status of my mortgage application", hears: [/no |not |any|start/i] }],
    answers: [[/./, 'no']],
    expect: { rows: [{ probe: 'applications', count: 0 }] },
  },
  {
    title: 'Names the documents that a loan needs',
    who: 'nobody',
    talks: 'tersely',
    wants: 'the checklist, without signing in',
    says: [{ say: 'what documents do I need for a mortgage', hears: [/pay ?stub/i, /bank statement/i] }],
    expect: { ran: ['get_required_documents'] },
  },
  {
    title: 'Names what is missing and not what is there',
    who: 'dana',
    talks: 'tersely',
    wants: 'the missing documents',
    says: [
      {
        say: 'which documents am I still missing for the mortgage',
        hears: [/income|pay ?stub/i, /asset|bank/i],
      },
    ],
    expect: { ran: ['get_missing_documents'] },
  },
  {
    title: 'Expects documents that are announced, and counts them only when they are there',
    who: 'dana',
    talks: 'tersely',
    wants: 'a pay stub and a bank statement noted',
    says: ['I uploaded my pay stub', 'and I uploaded my bank statement too'],
    answers: [
      [/name|call/i, 'October'],
      [/which|what (kind|type)/i, 'the one from October'],
    ],
    expect: {
      rows: [
        {
          probe: 'documents',
          has: [
            { type: 'income_paystub', status: 'pending' },
            { type: 'asset_bank_statement', status: 'pending' },
          ],
          count: 3,
        },
        { probe: 'applications', has: [{ documentsCollected: false }] },
      ],
      changes: PAPERS,
    },
  },
  {
    title: 'Tells which documents have come',
    who: 'dana',
    talks: 'tersely',
    wants: 'to know what has arrived',
    says: [
      { say: 'which documents have I uploaded for the mortgage', hears: [/driver|photo ID|identification/i] },
    ],
    expect: { ran: ['get_mortgage_documents'] },
  },
  {
    title: 'Judges whether a loan is within reach, with reasons',
    who: 'dana',
    talks: 'chattily',
    wants: 'to know whether 300,000 for a house of 375,000 would be given',
    says: [
      'the house costs 375,000 dollars and I want to borrow 300,000',
      { say: 'would I qualify for that loan', hears: [/percent|ratio|score|down payment/i] },
    ],
    expect: {
      rows: [{ probe: 'applications', has: [{ propertyValue: 375_000, loanAmount: 300_000 }] }],
      changes: ['mortgage_applications'],
    },
  },
]
