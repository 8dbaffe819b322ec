import { procedureWords } from '../procedures.ts'
import { serviceType } from './benefits.ts'
import { around, authNumber, authorization, type Language, personalSay } from './words.ts'

export const AUTH =
  '(prior authorization|prior authorisation|prior auth|pre authorization|pre-authorization|preauthorization|pre auth|preauth|pre approval|pre-approval|preapproval|authorization|approval)'
const AUTHS =
  '(prior authorizations|prior auths|pre authorizations|pre-authorizations|preauthorizations|pre approvals|preapprovals|authorizations)'
const IT = '[(a|an|the|my|any)]'

export const procedure = {
  kind: 'choice',
  words: procedureWords,
  ask: 'Which procedure is it, for example a knee replacement or an MRI of the brain?',
} as const

export const checkPriorAuthRequiredLanguage: Language = {
  'convonet/can': 'tell whether something needs prior authorization',
  'convonet/slots': {
    around,
    procedure_code: procedure,
    service_type: { ...serviceType, ask: 'Which procedure or service is it about?' },
    service_name: { kind: 'text' },
    diagnosis_code: { kind: 'code', pattern: '[A-Z]\\d[0-9A-Z](?:\\.?[0-9A-Z]{1,4})?' },
  },
  'convonet/phrases': [
    ...['{procedure_code}', '{service_type}', '{service_name}'].flatMap((service) => [
      `(do|will|would) (i|we) [also] (need|require|have to get|need to get|have to have) [(a|an|any|to get|to have)] ${AUTH} (for|before|to get|to have) ${IT} ${service}`,
      `(does|do|will|would|is|are) ${IT} ${service} [(also)] (need|require|needs|requires|have to be|subject to|need to have) [(a|an|any)] ${AUTH}`,
      `(is|are) [(a|an|any)] ${AUTH} (required|needed|necessary|mandatory) (for|before) ${IT} ${service}`,
      `(does|do) ${IT} ${service} (have|need) to be (approved|authorized|preapproved|pre-approved|preauthorized) [first|in advance|beforehand]`,
      `(check|find out|tell me) (if|whether) (i need|i need a|you need|there is a need for) ${AUTH} for ${IT} ${service}`,
      `(check|find out|tell me) (if|whether) ${IT} ${service} (needs|requires|need|require) [(a|an)] ${AUTH}`,
    ]),
    `[{around}] ${AUTH} [{around}] {procedure_code} [{around}]`,
    `[{around}] ${AUTH} [{around}] {service_type} [{around}]`,
    `[{around}] {service_type} [{around}] (need|needs|require|requires) [{around}] ${AUTH} [{around}]`,
    { phrase: `(do|will) i need [(a|an|any)] ${AUTH}`, ask: 'service_type' },
    { phrase: `(is|are) [(a|an|any)] ${AUTH} (required|needed|necessary)`, ask: 'service_type' },
    {
      phrase: `(check|find out|tell me) (if|whether) (i need|i need a) ${AUTH} [for (something|a procedure|a service)]`,
      ask: 'service_type',
    },
    `[(can|may|could|am i allowed to|would i be able to) i] (have|get|do|book|schedule|undergo|go for|start|use) ${IT} {procedure_code} [done] without ${IT} ${AUTH}`,
    `[(can|may|could|am i allowed to|would i be able to) i] (have|get|do|book|schedule|undergo|go for|start|use) ${IT} {service_type} [done] without ${IT} ${AUTH}`,
    `[(can|may|could|am i allowed to|would i be able to) i] (have|get|do|book|schedule|undergo|go for|start|use) ${IT} {service_name} [done] without ${IT} ${AUTH}`,
    `(does|do|will|would|must|should) [(my|the|a)] (doctor|physician|surgeon|specialist|you|we|they) [have to|need to|to] (ask|get|request|approve|authorize|ask for|apply for|preapprove) [(your|you|for)] [${AUTH}] [first] (for|before) ${IT} {procedure_code}`,
    `(does|do|will|would|must|should) [(my|the|a)] (doctor|physician|surgeon|specialist|you|we|they) [have to|need to|to] (ask|get|request|approve|authorize|ask for|apply for|preapprove) [(your|you|for)] [${AUTH}] [first] (for|before) ${IT} {service_type}`,
  ],
  'convonet/examples': [
    'do I need prior authorization for an MRI',
    'does surgery have to be approved first',
    'is an authorization required for a CT scan',
    'does my insurance have to approve the operation beforehand',
    'do I need approval for an MRI',
    'does a knee replacement need prior authorization',
    'must the insurance approve my CT scan first',
    'is authorization required for physical therapy',
    'can I have surgery without asking you first',
    'do I have to get permission before a sleep study',
    'is a referral or an approval necessary for a colonoscopy',
  ],
  'convonet/say': {
    ...personalSay,
    'no-plan': 'I cannot find a health plan for your membership.',
    'which-service': 'I can check that.',
    required: 'Yes, your plan requires prior authorization for {service}.',
    'not-required': 'No, your plan does not require prior authorization for {service}.',
    'not-covered': 'Your plan does not cover {service}, so prior authorization would not help.',
    'unknown-service':
      'I cannot tell from your plan whether {service} needs prior authorization, so please have your doctor ask before it is done.',
  },
}

export const getPriorAuthStatusLanguage: Language = {
  'convonet/can': 'tell where a prior authorization stands',
  'convonet/slots': { auth_id: authorization, auth_number: authNumber },
  'convonet/phrases': [
    `(what is|check|tell me|look up|how is|where is|what about|find out|get) [the] [status (of|on)] (my|the|our) ${AUTH} (for|of|about) [(my|the|a)] {auth_id}`,
    `(has|was|is|did|have) (my|the|our) ${AUTH} (for|of) [(my|the|a)] {auth_id} [been|go|gone|get] (approved|denied|decided|through|granted|come through|expired|rejected|still valid|ready) [yet|already]`,
    `(when|until when|how long) (does|is|will|do) (my|the) [${AUTH} for [(my|the)]] {auth_id} [${AUTH}] (expire|valid|run out|end|good|last) [for|until]`,
    '(did|have) (they|you|my insurance|the plan) [already] (approve|approved|authorize|authorized|deny|denied) (my|the) {auth_id} [yet]',
    `(how many|what) [of] [(sessions|visits|units)] (am i approved for|are approved|were approved|do i have approved|was i approved for) (for|of|in) [(my|the)] {auth_id}`,
    `(has|was|is) (my|the|our) {auth_id} [been] (approved|authorized|preapproved|preauthorized|pre-approved|granted) [yet|already|now]`,
    `(what is|check|tell me|look up|how is|where is) [the] status (of|on) (my|the|our) {auth_id} ${AUTH}`,
    `(has|was|is|did) (my|the|our) {auth_id} ${AUTH} [been|go|gone|get|come] (approved|denied|decided|through|granted|expired) [yet|already]`,
    `(how many) {auth_id} (sessions|visits|units) (am i approved for|are approved|were approved|do i have approved|was i approved for|have been approved|did you approve)`,
    `(check|look up|find|what is the status of|what about|tell me about) [(my|the)] ${AUTH} [number] {auth_number}`,
    `(my|the) ${AUTH} number is {auth_number}`,
  ],
  'convonet/examples': [
    'what is the status of my authorization for physical therapy',
    'has my knee replacement been authorized yet',
    'was the prior authorization for the knee approved',
    'was my authorization approved',
    'what is the status of my prior authorization',
    'has my knee replacement been approved',
    'did you approve the physical therapy',
    'is the approval for the CT scan there yet',
    'what about authorization number AUTH 2024 001',
    'when will you decide about my authorization',
    'did my approval come through',
    'has the okay for my surgery come yet',
  ],
  'convonet/say': {
    ...personalSay,
    approved:
      'The authorization for {service} {state}[: it is for {sessions} sessions][, from {from}][ until {until}].',
    'approval-over':
      'The authorization for {service} was approved[ for {sessions} sessions][ from {from}] until {until}, which is over by now.',
    status:
      'The authorization for {service} {state}[ because {reason}]. It was requested on {requested}[ for {provider}].',
    'not-found': 'I cannot find that authorization among yours.',
    'which-authorization': 'I can look that up.',
  },
}

export const listPriorAuthsLanguage: Language = {
  'convonet/can': 'read your prior authorizations',
  'convonet/slots': {
    around,
    status: {
      kind: 'choice',
      words: {
        pending: ['pending', 'open', 'waiting', 'undecided'],
        approved: ['approved', 'granted', 'valid'],
        denied: ['denied', 'rejected', 'declined'],
        expired: ['expired'],
      },
    },
  },
  'convonet/phrases': [
    `(what is|check|tell me|look up|how is|where is|what about|get|give me) [the] [status (of|on)] (my|the|our) [{status}] (${AUTHS}|${AUTH}) [status] [requests|request]`,
    `(show|read|tell|give|list|check|pull up|look up|what are|which are) [me] [about] [(my|the|all|all my)] [{status}] ${AUTHS} [status]`,
    `(what|which|how many) [{status}] ${AUTHS} (do i have|have i got|are there|are on file) [on file]`,
    `(do i|have i|are there|is there) [have|got] [(any|an|a)] [{status}] (${AUTHS}|${AUTH}) [requests] [on file]`,
    `(has|have|was|were|is|are|did) [(any|all)] [of] (my|the) (${AUTHS}|${AUTH}) [request] [been|go|get|gone] (approved|denied|decided|granted|through|come through) [yet|already]`,
    `(are|is|were) (any|all|some) of my ${AUTHS} [still] {status}`,
    `[{around}] ${AUTHS} [{around}]`,
    '[{around}] (prior authorization|prior auth|preauthorization|pre-authorization|pre authorization) [{around}]',
    `(what|which) [of my] (${AUTHS}) (are|is|were|was) {status}`,
  ],
  'convonet/examples': [
    'what is the status of my prior authorizations',
    'do I have any authorizations on file',
    'has my prior authorization been approved',
    'what authorizations do I have',
    'list my prior authorizations',
    'show my approvals',
    'which authorizations were denied',
    'are there open requests for authorization',
    'do I have any pending approvals',
  ],
  'convonet/say': {
    ...personalSay,
    listed: 'You have {count}[ {status}] prior {count|authorization|authorizations}: {spoken}.',
    none: 'You have no prior authorizations on file.',
    'none-found': 'You have no {status} prior authorizations.',
    'bad-status':
      'I do not know that status. An authorization can be pending, approved or denied, for example.',
  },
}
