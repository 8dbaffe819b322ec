import type { Scenario } from '../../scenario.ts'

/** What the plan covers and what it costs. */
export const plan: readonly Scenario[] = [
  {
    title: '1: Tells whether the member is covered',
    who: 'dana',
    talks: 'tersely',
    wants: 'to know about coverage',
    says: [{ say: 'am I covered', hears: [/active/i, /Convonet Gold/i, /member number/i, /December|2026/] }],
    expect: { ran: ['check_eligibility'] },
  },
  {
    title: '2: Tells what is left of the deductible',
    who: 'dana',
    talks: 'tersely',
    wants: 'the deductible',
    says: [{ say: 'how much of my deductible have I met', hears: [/750/, /1,?500/] }],
    expect: { ran: ['get_deductible_status'] },
  },
  {
    title: '3: Tells how far the out of pocket maximum is',
    who: 'dana',
    talks: 'chattily',
    wants: 'the out of pocket maximum',
    says: [
      {
        say: "what's my out of pocket maximum",
        hears: [/1,?250/, /6,?500/, /100 ?(percent|%)|in full|everything/i],
      },
    ],
    expect: { ran: ['get_out_of_pocket_status'] },
  },
  {
    title: '4: Reads the recent claims',
    who: 'dana',
    talks: 'tersely',
    wants: 'all recent claims with their states',
    says: [
      { say: 'what are my recent claims', hears: [/johnson/i, /bay area/i, /chen/i, /quest/i, /denied/i] },
    ],
    answers: [[/more|rest|other/i, 'yes, go on']],
    expect: { ran: ['search_claims'] },
  },
  {
    title: '5: Explains why the MRI was denied',
    who: 'dana',
    talks: 'hesitantly',
    wants: 'the reason of the denial',
    says: [{ say: 'why was my MRI denied', hears: [/prior auth/i, /appeal/i] }],
    answers: [[/appeal/i, 'no']],
    expect: { rows: [{ probe: 'claims', has: [{ number: 'CLM202601200002', status: 'denied' }] }] },
  },
  {
    title: '6: Files an appeal',
    who: 'dana',
    talks: 'tersely',
    wants: 'the denial of the MRI appealed',
    says: [{ say: 'I want to appeal the denied MRI claim', hears: [/30 to 60|thirty to sixty|45/i] }],
    answers: [[/why|reason|because/i, 'it was an emergency and my doctor ordered it']],
    expect: {
      rows: [
        {
          probe: 'claims',
          has: [
            { number: 'CLM202601200002', status: 'appealed', appealed: true, appealReason: /emergency/i },
          ],
        },
      ],
      changes: ['healthcare_claims'],
      ran: ['file_claim_appeal'],
    },
  },
  {
    title: '7: Tells what physical therapy and a specialist cost',
    who: 'dana',
    talks: 'tersely',
    wants: 'the coverage of two services',
    says: [
      { say: 'is physical therapy covered', hears: [/40/, /30|thirty/, /authori[sz]/i] },
      { say: 'and what is the copay for a specialist', hears: [/50/] },
    ],
    expect: {},
  },
  {
    title: '8: Tells where the authorisations stand',
    who: 'dana',
    talks: 'tersely',
    wants: 'the state of both authorisations',
    says: [
      {
        say: 'what prior authorizations do I have',
        hears: [/physical therapy|therapeutic/i, /approved/i, /knee/i, /pending/i],
      },
      {
        say: 'tell me about authorization AUTH202601150001',
        hears: [/approved/i, /12|twelve/, /April/],
      },
    ],
    expect: { ran: ['list_prior_auths', 'get_prior_auth_status'] },
  },
  {
    title: '9: Asks for an authorisation of a brain MRI',
    who: 'dana',
    talks: 'tersely',
    wants: 'an authorisation requested, with the provider when asked',
    says: [
      {
        say: 'do I need prior authorization for a brain MRI',
        hears: [
          /yes|need|requires?/i,
          /provider|doctor/i,
          /AUTH|A U T H|reference|number/i,
          /days|December/i,
        ],
      },
    ],
    answers: [
      [/which (provider|doctor)|who /i, 'Doctor Sarah Johnson'],
      [/diagnosis/i, "I don't know"],
      [/urgent/i, 'no'],
    ],
    expect: {
      rows: [
        {
          probe: 'authorisations',
          has: [{ code: '70553', status: 'pending', provider: '1234567890' }],
          count: 3,
        },
      ],
      changes: ['prior_authorizations'],
      ran: ['check_prior_auth_required', 'submit_prior_auth'],
    },
  },
  {
    title: '10: Finds a cardiologist',
    who: 'dana',
    talks: 'chattily',
    wants: 'a cardiologist',
    says: [{ say: 'find me a cardiologist', hears: [/Chen/, /San Francisco|4\.9|tier|preferred/i] }],
    expect: { ran: ['search_providers'] },
  },
  {
    title: '11: Tells whether a doctor is in the network',
    who: 'dana',
    talks: 'tersely',
    wants: 'to know about Doctor Chen',
    says: [
      {
        say: 'is Doctor Chen in network',
        hears: [/in network|in-network|in (the|your) network/i, /preferred|tier (1|one)/i],
      },
    ],
    expect: {},
  },
  {
    title: '12: Explains the benefits of an office visit',
    who: 'dana',
    talks: 'tersely',
    wants: 'the explanation of benefits',
    says: [{ say: 'explain the benefits for claim CLM202601150001', hears: [/150/, /120/, /90/, /30/] }],
    expect: { ran: ['get_eob'] },
  },
  {
    title: '13: Tells of the care programmes and which one has begun',
    who: 'dana',
    talks: 'tersely',
    wants: 'the programmes',
    says: [
      {
        say: 'what care programs do you have',
        hears: [/diabetes/i, /heart/i, /wellness/i, /matern/i, /25|enrolled/i],
      },
    ],
    answers: [[/more|rest|other/i, 'yes']],
    expect: { ran: ['get_care_programs'] },
  },
  {
    title: '14: Tells what prevention is free',
    who: 'dana',
    talks: 'tersely',
    wants: 'the preventive services of somebody of forty one',
    says: [
      {
        say: 'what preventive care is covered',
        hears: [/physical/i, /flu/i, /100|no cost|free|nothing|in full/i],
      },
    ],
    expect: { ran: ['get_preventive_care'] },
  },
  {
    title: 'A: Follows a denial to its appeal',
    who: 'dana',
    talks: 'hesitantly',
    wants: 'to learn of the denial, its reason, and to appeal',
    says: [
      { say: 'do I have any denied claims', hears: [/bay area|MRI|M R I/i] },
      { say: 'why was it denied', hears: [/prior auth/i] },
      { say: 'then I want to appeal it', hears: [/30 to 60|thirty to sixty|45/i] },
    ],
    answers: [
      [/why|reason|because/i, 'my doctor says it was medically urgent'],
      [/would you like/i, 'not yet'],
    ],
    expect: {
      rows: [{ probe: 'claims', has: [{ number: 'CLM202601200002', status: 'appealed' }] }],
      changes: ['healthcare_claims'],
      ran: ['file_claim_appeal'],
    },
  },
  {
    title: 'B: Tells what a knee operation would cost',
    who: 'dana',
    talks: 'chattily',
    wants: 'what is left to pay before a knee replacement',
    says: [
      { say: 'is knee surgery covered', hears: [/20/, /authori[sz]/i] },
      { say: 'how much of my deductible is left', hears: [/750/] },
      { say: 'and what is the most I would pay out of pocket', hears: [/6,?500/] },
      { say: 'was my knee replacement authorized', hears: [/pending/i] },
    ],
    expect: {},
  },
  {
    title: 'C: Shows a new member around',
    who: 'dana',
    talks: 'chattily',
    wants: 'the plan, prevention, a family doctor and programmes',
    says: [
      { say: 'what does my health plan cover', hears: [/Convonet Gold|deductible/i] },
      { say: 'which preventive care is free', hears: [/physical/i] },
      { say: 'I need a family doctor', hears: [/Johnson/] },
      { say: 'and what programs can I join', hears: [/diabetes/i] },
    ],
    expect: { ran: ['get_benefits_summary', 'get_preventive_care', 'search_providers', 'get_care_programs'] },
  },
]
