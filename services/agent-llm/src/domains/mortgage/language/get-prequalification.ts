import { HOME, type Language, MORTGAGE, noApplication } from './words.ts'

const A = '(a|an|the|my|our|this|that|such a|that kind of)'
const LOAN = `(${MORTGAGE}|loan|FHA loan|VA loan|conventional loan|${HOME})`
const PREQUALIFICATION = '(pre-qualification|prequalification|pre qualification|pre-approval|preapproval)'

export const getPrequalificationLanguage: Language = {
  'convonet/can': 'tell you whether you would qualify for a mortgage',
  'convonet/phrases': [
    `(do|would|will|could|can|might) (i|we) [already|even|actually] (qualify|be approved|get approved|be accepted|be eligible|get pre-approved|be pre-approved|get preapproved) [for ${A} ${LOAN}]`,
    `(am i|are we) (eligible|qualified|pre-qualified|prequalified|likely to be approved|likely to qualify|good enough) [for ${A} ${LOAN}]`,
    `(can|could|would|will) (i|we) (afford|get|pay for|be able to afford|be able to get) ${A} ${LOAN}`,
    `(would|will|can|could) (you|the bank|they|a bank) (approve|lend|give|pre-approve|preapprove|accept) (me|us) [money] [for] [${A} ${LOAN}]`,
    `(which|what|what kind of|what type of|what kinds of) (loan|loans|mortgage|mortgages|programs|programmes|loan programs|home loans) (do|would|can|could|will|might) (i|we) (qualify for|get|be eligible for|have|apply for)`,
    `(what are|tell me|how good are|how are) (my|our) chances [of getting|for|to get|of being approved for|with] [${A} ${LOAN}]`,
    `(pre-qualify|prequalify|pre qualify|get pre-qualified|get prequalified|get pre qualified|get pre-approved|get preapproved) [me|us] [for ${A} ${LOAN}]`,
    `(check|run|do|give me|get|what is|how about) (my|our|a|the) ${PREQUALIFICATION}`,
    `[my|a] ${PREQUALIFICATION}`,
    `(how much|what) would (the|my|our|a) (monthly payment|payment|${MORTGAGE}|mortgage payment|house payment|monthly mortgage payment|payments) (be|cost|come to) [a month|per month|each month]`,
    `(how much|what) (would|will|do|must) (i|we) [have to] pay (per month|a month|each month|every month|monthly) [for ${A} ${LOAN}]`,
    `(how much|what) would ${A} ${LOAN} cost [me|us] (per month|a month|each month|every month|monthly)`,
    '(what is|tell me|what are) (my|the|our) [estimated] [monthly] (mortgage payment|house payment|monthly payment|mortgage payments)',
    `(is|are|would|will) (my|our) (income|credit|credit score|score|down payment|savings) [be] (enough|good enough|high enough|sufficient|ok|okay) [for ${A} ${LOAN}]`,
    `why (do|would|did|can) (i|we) not (qualify|get approved|get) [for] [${A} ${LOAN}]`,
  ],
  'convonet/examples': [
    'would I qualify for a mortgage',
    'can I afford this house',
    'am I eligible for an FHA loan',
    'what are my chances of getting the loan',
    'pre-qualify me please',
    'what would the house cost me every month',
    'would I be approved for this house',
    'how much can I borrow',
    'how much house can I afford',
    'do I qualify for a mortgage',
    'could I get a loan of three hundred thousand',
    'am I likely to be approved',
    'is my income high enough for this loan',
    'what would my monthly payment be',
    'what is the maximum loan you would give me',
    'will the bank give me the money',
    'can you pre-approve me',
    'do I meet your requirements for a loan',
    'would you give us a loan',
    'could I qualify',
    'do I have a chance to get the money',
    'what are my odds',
  ],
  'convonet/say': {
    fits: '{verdict} That assumes {rate} interest over {years} years; it is an estimate and no promise of a loan.',
    'not-yet': '{verdict} That is an estimate and no final decision.',
    'no-loan': 'Your down payment covers the home, so you would not need a loan.',
    incomplete: 'I need a little more for that.',
    ...noApplication,
  },
}
