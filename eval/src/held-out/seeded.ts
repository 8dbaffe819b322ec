/** What is there before each held-out utterance: the caller is Dana Demo, signed in by PIN. Moments are New York's. */
export const seeded = {
  now: '2026-11-22 14:30',
  caller: { name: 'Dana Demo', phone: '+14155550134', email: 'dana.demo@example.com' },
  tasks: [
    { title: 'Renew passport', priority: 'medium', due: '2026-11-25 23:59' },
    { title: 'Call the plumber', priority: 'medium' },
    { title: 'Prepare the slides', priority: 'high', due: '2026-11-23 17:00' },
    { title: 'Buy milk', priority: 'medium' },
    { title: 'Return library books', priority: 'low', completed: true },
  ],
  reminders: [
    { text: 'Take the blood pressure pills', at: '2026-11-23 09:00' },
    { text: 'Water the plants', at: '2026-11-25 18:00' },
  ],
  events: [
    { title: 'Dentist', from: '2026-11-24 10:00', until: '2026-11-24 11:00' },
    { title: 'Design review', from: '2026-11-25 15:00', until: '2026-11-25 16:00' },
  ],
  colleagues: [
    { name: 'Sam Lee', email: 'sam.lee@example.com' },
    { name: 'Priya Patel', email: 'priya.patel@example.com' },
    { name: 'Chidi Okafor', email: 'chidi.okafor@example.com' },
  ],
  teams: [
    { name: 'Marketing', owner: 'Dana Demo', members: ['Priya Patel', 'Sam Lee'] },
    { name: 'Platform', owner: 'Dana Demo', members: ['Sam Lee'] },
  ],
  /** One application; amounts in dollars. */
  mortgage: {
    creditScore: 700,
    monthlyIncome: 7000,
    totalSavings: 40_000,
    debts: [
      { type: 'credit_card', creditor: 'Chase', monthlyPayment: 150 },
      { type: 'auto_loan', creditor: 'Toyota Financial', monthlyPayment: 420 },
    ],
    documents: [{ type: 'identification', name: 'Driver license' }],
  },
  /** The demo member with the demo claims and authorisations of 2026. */
  healthcare: {
    claims: {
      officeVisit: 'CLM202601150001',
      mri: 'CLM202601200002',
      specialist: 'CLM202601220003',
      labs: 'CLM202601100004',
    },
    authorisations: { physicalTherapy: 'AUTH202601150001', knee: 'AUTH202601250002' },
    providers: { johnson: '1234567890', chen: '2345678901' },
  },
  /** The caller's own table, and that the restaurant's clock is New York's. */
  restaurant: {
    reservations: [{ code: 'HNK-4R8T', name: 'Dana Demo', partySize: 4, at: '2026-11-28 19:00' }],
  },
  /** Told when asked: the words of the question and the answer. */
  facts: [
    [/name/i, 'Dana Demo'],
    [/phone|number to reach|call you back/i, 'four one five five five five zero one three four'],
    [/how many|party/i, 'four'],
    [/what time|when/i, 'seven pm'],
  ] satisfies [RegExp, string][],
} as const
