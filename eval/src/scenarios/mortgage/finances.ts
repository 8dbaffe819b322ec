import type { Scenario } from '../../scenario.ts'

const APPLICATION = ['mortgage_applications']
const WITH_DEBTS = ['mortgage_applications', 'mortgage_debts']

export const finances: readonly Scenario[] = [
  {
    title: 'Starts an application',
    who: 'dana',
    talks: 'chattily',
    wants: 'to apply for a mortgage',
    world: { without: ['mortgage'] },
    says: ['hi, I would like to apply for a mortgage'],
    answers: [
      [/credit score/i, '720'],
      [/income|earn|make/i, '8500 a month'],
      [/debt/i, '1250 a month'],
    ],
    expect: {
      rows: [{ probe: 'applications', count: 1 }],
      changes: WITH_DEBTS,
      ran: ['create_mortgage_application'],
    },
  },
  {
    title: 'Does not open a second application beside an open one',
    who: 'dana',
    talks: 'tersely',
    wants: 'to start again, although one is open',
    says: ['start a mortgage application'],
    answers: [[/./, 'no thanks']],
    expect: { rows: [{ probe: 'applications', count: 1 }] },
  },
  {
    title: 'Takes the three figures one after the other',
    who: 'dana',
    talks: 'tersely',
    wants: 'credit score, income and debts on a new application',
    world: { without: ['mortgage'] },
    says: [
      'start a mortgage application',
      'my credit score is seven twenty',
      'I make eighty five hundred a month',
      'my monthly debts are 1,250 dollars',
    ],
    answers: [
      [/credit score/i, '720'],
      [/income|earn|make/i, '8500 a month'],
      [/debt/i, '1250 a month'],
    ],
    expect: {
      rows: [
        {
          probe: 'applications',
          has: [
            {
              creditScore: 720,
              monthlyIncome: 8500,
              monthlyDebt: 1250,
              ratio: 14.71,
              status: 'financial_review',
            },
          ],
        },
      ],
      changes: WITH_DEBTS,
    },
  },
  {
    title: 'Counts no debts as an answer',
    who: 'dana',
    talks: 'tersely',
    wants: 'the review done with no debts at all',
    world: { without: ['mortgage'] },
    says: [
      'start a mortgage application',
      'my credit score is 760',
      'my monthly income is 9000 dollars',
      "I don't have any debts",
    ],
    answers: [
      [/credit score/i, '760'],
      [/income|earn|make/i, '9000 a month'],
      [/debt/i, 'none, zero'],
    ],
    expect: {
      rows: [
        { probe: 'applications', has: [{ monthlyDebt: 0, reviewed: true, status: 'financial_review' }] },
      ],
      changes: WITH_DEBTS,
    },
  },
  {
    title: 'Reckons with the corrected score',
    who: 'dana',
    talks: 'hesitantly',
    wants: 'a score of 690, said as 680 first',
    says: ['my credit score is 680', 'no sorry, it is 690'],
    expect: { rows: [{ probe: 'applications', has: [{ creditScore: 690 }] }], changes: APPLICATION },
  },
  {
    title: 'Turns a yearly salary into a monthly one',
    who: 'dana',
    talks: 'chattily',
    wants: 'ninety six thousand a year on the application',
    says: ['I earn 96,000 dollars a year'],
    expect: { rows: [{ probe: 'applications', has: [{ monthlyIncome: 8000 }] }], changes: APPLICATION },
  },
  {
    title: 'Takes a down payment and a price in one sentence',
    who: 'dana',
    talks: 'tersely',
    wants: 'a house for 450,000 with 90,000 down',
    says: ['the house costs four hundred fifty thousand dollars and I can put down ninety thousand'],
    expect: {
      rows: [{ probe: 'applications', has: [{ propertyValue: 450_000, downPayment: 90_000 }] }],
      changes: APPLICATION,
    },
  },
  {
    title: 'Refuses an impossible credit score',
    who: 'dana',
    talks: 'tersely',
    wants: 'a score of nine thousand',
    says: ['my credit score is 9000'],
    answers: [[/./, 'never mind']],
    expect: { rows: [{ probe: 'applications', has: [{ creditScore: 700 }] }] },
  },
  {
    title: 'Tells the debt to income ratio',
    who: 'dana',
    talks: 'tersely',
    wants: 'to know the ratio: 570 of 7000',
    says: [{ say: "what's my debt to income ratio", hears: [/8(\.1\d?)? ?(percent|%)/i] }],
    expect: { changes: APPLICATION, ran: ['calculate_dti_ratio'] },
  },
  {
    title: 'Adds a student loan to the debts',
    who: 'dana',
    talks: 'chattily',
    wants: 'a student loan of 310 a month listed',
    says: [{ say: 'I also pay 310 dollars a month on a student loan', hears: [/310|880/] }],
    answers: [[/who|lender|creditor|with/i, 'Navient']],
    expect: {
      rows: [
        { probe: 'debts', has: [{ type: 'student_loan', monthlyPayment: 310 }], count: 3 },
        { probe: 'applications', has: [{ monthlyDebt: 880 }] },
      ],
      changes: WITH_DEBTS,
    },
  },
  {
    title: 'Takes a paid off card from the debts',
    who: 'dana',
    talks: 'tersely',
    wants: 'the Chase card gone from the list',
    says: ['I paid off my Chase credit card, remove that debt'],
    expect: {
      rows: [
        { probe: 'debts', lacks: [{ creditor: 'Chase' }], count: 1 },
        { probe: 'applications', has: [{ monthlyDebt: 420 }] },
      ],
      changes: WITH_DEBTS,
      ran: ['remove_mortgage_debt'],
    },
  },
  {
    title: 'Lists the debts with their sum',
    who: 'dana',
    talks: 'tersely',
    wants: 'to hear the debts',
    says: [{ say: 'what debts do you have for my mortgage', hears: [/chase/i, /toyota/i, /570/] }],
    expect: { ran: ['get_mortgage_debts'] },
  },
]
