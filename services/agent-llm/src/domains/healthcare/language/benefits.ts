import { serviceTypeWords } from '../service-types.ts'
import { around, type Language, personalSay } from './words.ts'

const THERAPISTS = [
  'therapist',
  'a therapist',
  'therapists',
  'psychologist',
  'psychiatrist',
  'counselor',
  'psychotherapy',
]

const serviceWords: Record<string, string[]> = {
  ...serviceTypeWords,
  mental_health: [...serviceTypeWords.mental_health, ...THERAPISTS],
}

export const serviceType = {
  kind: 'choice',
  words: serviceWords,
  ask: 'Which service do you mean, for example physical therapy or imaging?',
} as const

const IN_PLAN =
  '[(by|under|with|on|through|in) (my|the) (plan|insurance|health plan|health insurance|coverage|benefits|policy)]'

const covered =
  'Yes, the {plan} plan covers {service}. In network you pay {inNetwork}[, and out of network {outOfNetwork}].[ It is limited to {visits} visits a year.][ The plan pays at most {lifetimeLimit} in your lifetime.][ {priorAuth}.][ {referral}.][ {notes}.][ {inactive}.]'

const serviceSay = {
  ...personalSay,
  'no-plan': 'I cannot find a health plan for your membership.',
  'which-service': 'I can check that.',
  'not-listed': 'The {plan} plan does not list {service}, so I cannot say that it is covered.',
  'not-covered': 'No, the {plan} plan does not cover {service}.',
  'unknown-service': 'I do not know how your plan treats {service}, so I would rather not guess.',
} as const

export const checkBenefitCoverageLanguage: Language = {
  'convonet/can': 'tell what your plan covers and what it costs',
  'convonet/slots': { service_type: serviceType, service_name: { kind: 'text' }, around },
  'convonet/phrases': [
    '[{around}] (cover|covers|covered|coverage|included|include|benefits|limit|allowed|pay for|pays for) [{around}] {service_type} [{around}]',
    '[{around}] {service_type} [{around}] (covered|included|free|limit|coverage|benefits) [{around}]',
    '(can|may|could) (i|we) (get|have|use) [(a|an|some)] {service_type} (with|on|under|through) (my|the) (plan|insurance|coverage)',
    `(is|are) [(a|an|the|my|some)] {service_type} (covered|included) ${IN_PLAN}`,
    `(am i|are we) [still] covered for [(a|an|the|my|some)] {service_type} ${IN_PLAN}`,
    '(does|do|will|would) (my|the|our) (plan|insurance|health plan|health insurance|coverage|policy|benefits) (cover|pay for|include) [(a|an|the|my|some|for)] {service_type}',
    '(do|will|would) you [also] (cover|pay for) [(a|an|the|my|some)] {service_type}',
    `(what is|what are|tell me about|tell me|explain|check|look up) [(my|the)] [health] (coverage|benefits|benefit|plan coverage) (for|of|on) [(a|an|the|my|some)] {service_type} ${IN_PLAN}`,
    `what is covered (for|under|in|with) [(a|an|the|my|some)] {service_type} ${IN_PLAN}`,
    `(what|how) about [coverage (for|of)] [(a|an|the|my|some)] {service_type} ${IN_PLAN}`,
    '(is there|do i have|are there) [(any|a|some)] (coverage|benefits|benefit|limit|limits) (for|on) [(a|an|the|my|some)] {service_type}',
    '(how many|how much) [of] {service_type} (does|will|do) (my|the) (plan|insurance) (cover|allow|pay for)',
    '(how many|what number of) {service_type} [(visits|sessions|appointments)] (am i allowed|do i get|do i have|are covered|can i have|are included) [(a year|per year|each year)]',
    `(is|are) {service_name} covered (by|under|with|in) (my|the) (plan|insurance|health plan|health insurance|coverage|benefits|policy)`,
    `(does|do|will|would) (my|the|our) (plan|insurance|health plan|health insurance|policy) (cover|pay for) {service_name}`,
    {
      phrase:
        '(check|tell me|look up) [my] (coverage|benefits|benefit coverage) for (a|some) (service|procedure|treatment)',
      ask: 'service_type',
    },
    '(does|do|will|would) (my|the|our) (plan|insurance|health plan|health insurance|coverage|policy|benefits) (cover|pay for|include|pay) [for] (seeing|visiting|going to|visits to|a visit to|sessions with|getting|having) [(a|an|the|my|some)] {service_type}',
    '(what|how) about [(a|an|the|my|some|seeing|seeing a)] {service_type} (is|are|will|would|do|does) (that|it|they|you|those) [be] (paid|paid for|covered|included|cover it|pay for it|part of my plan)',
  ],
  'convonet/examples': [
    'is physical therapy covered',
    'does my plan pay for an MRI',
    'am I covered for emergency room visits',
    'what are my benefits for mental health',
    'is acupuncture covered by my insurance',
    'does my plan cover surgery',
    'will you pay for a hospital stay',
    'are x-rays included',
    'is therapy covered for depression',
    'does the insurance pay for prescriptions',
    'am I covered for urgent care',
    'do you cover a walker or crutches',
    'is a blood test part of my plan',
    'what if I need an ambulance and the emergency room, is that covered',
    'am I covered when I go to urgent care',
    'if I need surgery, will you pay',
  ],
  'convonet/say': { ...serviceSay, covered },
}

export const getCopayInfoLanguage: Language = {
  'convonet/can': 'tell your copays',
  'convonet/slots': { service_type: serviceType, service_name: { kind: 'text' }, around },
  'convonet/phrases': [
    '[{around}] (copay|copays|co pay|co-pay|copayment|coinsurance) [{around}] {service_type} [{around}]',
    {
      phrase: '[{around}] (copay|copays|co pay|co-pay|copayment|coinsurance) [{around}]',
      ask: 'service_type',
    },
    'what will i (be charged|pay|owe) for [(a|an|the|my)] {service_type}',
    `(what is|what are|how much is|how high is|tell me|what would be) (my|the|our|a) (copay|copays|co pay|co-pay|copayment|coinsurance|cost share) (for|of|on|to see|with|at) [(a|an|the|my|some)] {service_type} ${IN_PLAN}`,
    '(how much|what) (do|will|would|does|must) (i|we|it) [have to|need to] (pay|cost) [me] (for|at|in|to see|to visit|when i go to|if i go to) [(a|an|the|my|some)] {service_type}',
    '(how much|what) (does|do|is) [(a|an|the|my)] {service_type} (cost|costs|going to cost) [me]',
    'how much (is|are) [(a|an|the|my)] {service_type} [(visit|going to cost me)]',
    '(is there|do i have|do i pay) a (copay|co pay|co-pay) (for|on) [(a|an|the|my|some)] {service_type}',
    '{service_type} (copay|co pay|co-pay|coinsurance)',
    { phrase: '(what is|how much is|tell me) my (copay|co pay|co-pay|coinsurance)', ask: 'service_type' },
    { phrase: '(what are|tell me) my (copays|co pays|co-pays)', ask: 'service_type' },
  ],
  'convonet/examples': [
    'what is my copay for a specialist',
    'how much do I pay for urgent care',
    'what does an office visit cost me',
    'how high is the coinsurance for lab work',
    'how much do I pay to see a doctor',
    'what does an urgent care visit cost me',
    'how much is it when I go to the emergency room',
    'copay for physical therapy',
    'what do I owe for an office visit',
    'what is my share for a prescription',
    'how much does it cost to see a therapist',
  ],
  'convonet/say': {
    ...serviceSay,
    covered:
      'For {service} you pay {inNetwork} in network[, and {outOfNetwork} out of network].[ It is limited to {visits} visits a year.][ {priorAuth}.][ {referral}.][ {inactive}.]',
  },
}
