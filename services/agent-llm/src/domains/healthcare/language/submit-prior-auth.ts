import { AUTH, procedure } from './prior-auths.ts'
import { type Language, personalSay, provider } from './words.ts'

const REQUEST =
  '(request|submit|ask for|apply for|get|file|start|send in|put in|need|set up|initiate) [(a|an|the|my)] [(new|urgent)]'

export const submitPriorAuthLanguage: Language = {
  'convonet/can': 'request a prior authorization',
  'convonet/slots': {
    procedure_code: procedure,
    provider_npi: { ...provider, ask: 'Which doctor is going to do it?' },
    is_urgent: { kind: 'yes-no' },
  },
  'convonet/phrases': [
    `${REQUEST} ${AUTH} [request] (for|of) [(a|an|the|my)] [(code|procedure|procedure code|cpt code)] {procedure_code}`,
    `${REQUEST} ${AUTH} [request] (for|of) [(a|an|the|my)] [(code|procedure|procedure code|cpt code)] {procedure_code} (with|by|from|at|through|done by) [(doctor|dr|dr.)] {provider_npi}`,
    '(get me|have me|get|get my) (approved|approval|authorized|preapproved) (for|of) [(a|an|the|my)] {procedure_code} [(with|by|from) {provider_npi}]',
    `i need [(a|an)] ${AUTH} for [(a|an|the|my)] {procedure_code} [(with|by|from) {provider_npi}]`,
    {
      phrase: `(request|submit|ask for|apply for|get|start) an urgent ${AUTH} for [(a|an|the|my)] {procedure_code}`,
      set: { is_urgent: true },
    },
    {
      phrase: `(request|submit|ask for|apply for|get|start|file) [(a|an|the|my)] [new] ${AUTH}`,
      ask: 'procedure_code',
    },
  ],
  'convonet/examples': [
    'request a prior authorization for my knee replacement with Dr. Martinez',
    'I want to get my hip surgery approved',
    'submit an authorization for an MRI of the brain',
    'request approval for an MRI of the brain',
    'I need you to authorize my knee replacement',
    'please submit a prior authorization for a CT scan with Doctor Chen',
    'my doctor ordered a sleep study and it has to be authorized',
    'start an authorization for physical therapy',
    'ask for permission for my hip replacement',
    'I want to request a prior authorization',
  ],
  'convonet/intent': 'request prior authorization for {procedure_code} with {provider_npi}',
  'convonet/say': {
    ...personalSay,
    requested:
      'I requested prior authorization for {service}[ with {provider}]. Your reference is {reference}. You will have the decision within {within}, by {by}.',
    'already-requested':
      'That has been requested already, on {requested}: the reference is {reference}, and the decision on {service} is due by {by}.',
    'unknown-provider': 'I cannot find that doctor in our directory, so I did not request anything.',
    'not-covered-now': 'Your coverage is not active today, so I cannot request an authorization.',
  },
}
