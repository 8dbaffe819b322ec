import { HOME, type Language, MORTGAGE, noApplication } from './words.ts'

export const getPrequalificationLanguage: Language = {
  'convonet/can': 'tell you whether you would qualify for a mortgage',
  'convonet/phrases': [
    `(do|would|will|could|can) (i|we) [already] (qualify|be approved|get approved|be accepted|be eligible) [for (a|the|my|our|this|that|such a) (${MORTGAGE}|loan|${HOME})]`,
    `(am i|are we) (eligible|qualified|pre-qualified|prequalified|likely to be approved) [for (a|the|my|our) (${MORTGAGE}|loan)]`,
    `(can|could) (i|we) (afford|get|pay for) (a|the|this|that|my) (${MORTGAGE}|${HOME}|loan)`,
    `(which|what|what kind of|what type of) (loan|loans|mortgage|mortgages|programs|programmes|loan programs) (do|would|can|could|will) (i|we) (qualify for|get|be eligible for|have)`,
    `(what are|tell me|how good are) (my|our) chances (of getting|for|to get) (a|the|this) (${MORTGAGE}|loan)`,
    `(pre-qualify|prequalify|pre qualify|get pre-qualified|get prequalified|get pre qualified) [me|us] [for (a|the|my) (${MORTGAGE}|loan)]`,
    '(check|run|do|give me|get|what is|how about) (my|our|a|the) (pre-qualification|prequalification|pre qualification)',
    '[my] (pre-qualification|prequalification|pre qualification)',
    `(how much|what) would (the|my|our|a) (monthly payment|payment|${MORTGAGE}|mortgage payment|house payment|monthly mortgage payment) (be|cost) [a month|per month|each month]`,
    '(what is|tell me) (my|the|our) [estimated] [monthly] (mortgage payment|house payment|monthly payment)',
    'why (do|would|did) (i|we) not qualify [for (a|the) (loan|mortgage)]',
  ],
  'convonet/examples': [
    'would I qualify for a mortgage',
    'can I afford this house',
    'am I eligible for an FHA loan',
    'what are my chances of getting the loan',
    'pre-qualify me please',
    'what would the house cost me every month',
  ],
  'convonet/say': {
    fits: '{verdict} That assumes {rate} interest over {years} years; it is an estimate and no promise of a loan.',
    'not-yet': '{verdict} That is an estimate and no final decision.',
    'no-loan': 'Your down payment covers the home, so you would not need a loan.',
    incomplete: 'I need a little more for that.',
    ...noApplication,
  },
}
