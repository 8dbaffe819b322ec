import { procedureWords } from '../procedures.ts'
import { serviceType } from './benefits.ts'
import { around, type Language, personalSay } from './words.ts'

const WITH = '[(with|under|on|through) (my|the) (plan|insurance)]'

export const estimateCostLanguage: Language = {
  'convonet/can': 'estimate what a procedure will cost you',
  'convonet/slots': {
    around,
    procedure_code: { kind: 'choice', words: procedureWords, ask: 'Which procedure do you mean?' },
    service_type: serviceType,
    price: { kind: 'money', ask: 'What does the provider charge for it?' },
    network: {
      kind: 'choice',
      words: { in: ['in network', 'in-network'], out: ['out of network', 'out-of-network'] },
    },
  },
  'convonet/phrases': [
    '[{around}] (cost|costs|expensive|price|estimate|pay|charge|charged) [{around}] {procedure_code} [{around}]',
    '[{around}] {procedure_code} [{around}] (cost|costs|expensive|price|estimate|pay) [{around}]',
    `(how much|what) (will|would|does|is|should|might|do) [(a|an|the|my)] {procedure_code} (cost|costs|going to cost|be) [me] [out of pocket] [{network}] ${WITH}`,
    `(how much|what) (will|would|do|must) i [have to|need to] pay (for|if i have|if i get) [(a|an|the|my)] {procedure_code} [{network}] ${WITH}`,
    `(how much|what) (will|would|do|must) i [have to|need to] pay (for|if i have|if i get) [(a|an|the|my)] {procedure_code} (that costs|costing|at|for|priced at|if it costs) {price} [{network}]`,
    '(what|how much) (will|would|is) (my|the) (share|part|cost|out of pocket cost|price) [be] (for|of) [(a|an|the|my)] {procedure_code}',
    '(estimate|calculate|work out|figure out|give me an estimate of|give me an estimate for|tell me) [the] [(cost|costs|price|my cost|my costs|what i pay)] [(of|for)] [(a|an|the|my)] ({procedure_code}|{service_type})',
    `(how much|what) (will|would|should|might) [(a|an|the|my)] {service_type} (cost|costs|be) [me] [out of pocket] [{network}] ${WITH}`,
    '(how much|what) (will|would|do) i [have to|need to] pay (for|if i have|if i get) [(a|an|the|my)] ({service_type}|{procedure_code}) (that costs|costing|at|for|priced at|if it costs) {price} [{network}]',
    '(i need|i am having|i am getting|i am planning|i have to have|i will have) [(a|an|the|my)] {procedure_code} (what will it cost|what will it cost me|how much will it cost|how much will it cost me|how much is it|what do i pay|what will i pay|how much will i pay|what would it cost)',
  ],
  'convonet/examples': [
    'how much will my knee surgery cost',
    'what would I have to pay for a hip replacement',
    'estimate the cost of an MRI',
    'I need an operation on my knee, what will that cost me',
    'how much will an MRI cost me',
    'what is the price of a colonoscopy with my plan',
    'estimate my cost for knee surgery',
    'what would I pay for a sleep study',
    'how expensive is a CT scan for me',
    'give me an estimate for a cataract operation',
    'what does a mammogram cost',
    'how much would I owe for gallbladder surgery',
    'what will the hip replacement cost me roughly',
    'what would a knee replacement come to',
    'what am I looking at for an MRI',
  ],
  'convonet/say': {
    ...personalSay,
    'no-plan': 'I cannot find a health plan for your membership.',
    'which-service': 'I can estimate that.',
    'not-listed': 'The {plan} plan does not list {service}, so I cannot estimate it.',
    'not-covered': 'The {plan} plan does not cover {service}, so you would pay all of it.',
    'unknown-service': 'I do not know how your plan treats {service}, so I would rather not guess.',
    rule: 'For {service} {where}, you first pay[ the {deductibleLeft} that is left of your deductible, and then] {coinsurance} percent of the rest.[ You cannot pay more than {most} more this plan year, because your out-of-pocket maximum is {maximum}.][ {priorAuth}.][ {inactive}.]',
    copay: 'For {service} {where}, you pay {share}.[ {priorAuth}.][ {inactive}.]',
    free: 'For {service} {where}, you pay nothing.[ {priorAuth}.][ {inactive}.]',
    estimate:
      'For {service} at {price} {where}, you would pay {member}[: {parts}], and the plan {planPays}.[ {capped}.][ {priorAuth}.][ {inactive}.]',
  },
}
