import type { ToolMeta } from '@convonet/contracts/tool-language'
import type { z } from 'zod'

type Language = z.input<typeof ToolMeta>

const SOMEBODY =
  '(someone|somebody|a person|a human|an agent|a representative|a real person|a human being|a live person|a live agent|an operator|a human agent|a supervisor|a manager|your manager|the manager|customer service|customer support|your colleague|an employee|a real human|a rep)'
const PEOPLE =
  '(human|person|agent|representative|operator|human being|someone|somebody|human agent|customer service|customer support|support|support agent|rep|colleague|employee|manager|supervisor|people)'
const FED_UP =
  '[(i am|we are|i have|i have had|we have had)] [so|really|just] (done with|tired of|sick of|fed up with|enough of|had enough of) [talking to|speaking to|speaking with] (machines|robots|bots|computers|a machine|a robot|a bot|a computer|this machine|this robot|this bot|an ai|automated systems|this thing)'
const PUT =
  '(speak to|speak with|talk to|talk with|transfer me to|transfer me over to|transfer this call to|transfer the call to|transfer my call to|connect me to|connect me with|put me through to|get me|get me through to|pass me to|pass me on to|switch me to|hand me over to|hand me to|give me)'

/** What callers call the departments that most directories have, wherever no "department" follows. */
const CALLED: Record<string, string> = {
  support: '(support|customer support|customer service|help desk|the support team)',
  sales: '(sales|the sales team)',
  technical: '(technical support|tech support|tech|the technical team)',
  billing: '(billing|accounts|accounting|the billing team)',
}

const byName = Object.entries(CALLED).flatMap(([department, words]) => [
  { phrase: `${PUT} [the|your] ${words} [please|now]`, set: { department } },
  { phrase: `${PUT} ${SOMEBODY} (in|from|at|of) [the|your] ${words} [please|now]`, set: { department } },
  {
    phrase: `(i need|i want|i would like|can i|could i|may i) [to] (speak|talk) (to|with) [${SOMEBODY} (in|from|at|of)] [the|your] ${words}`,
    set: { department },
  },
])

export const transferLanguage: Language = {
  'convonet/can': 'put you through to a person',
  'convonet/slots': {
    department: { kind: 'text', verbatim: true, ask: 'Which department?' },
    extension: { kind: 'code', pattern: '\\d{2,6}' },
    reason: { kind: 'text', verbatim: true },
  },
  'convonet/phrases': [
    `${PUT} [(a|an|the|some|your)] [(real|live|actual|human|different)] ${PEOPLE} [please|now|in person|instead]`,
    `${PUT} ${SOMEBODY} [please|now|in person|instead]`,
    `(i need|i want|i would like|i have|may i|can i|could i|let me|i prefer|i would prefer|i would rather) [to] (speak|talk) (to|with) ${SOMEBODY} [please|now|instead]`,
    ...byName,
    `${PUT} [the|your] {department} (department|team|desk|people)`,
    `(i need|i want|i would like|can i have|could i have) [the|your] {department} (department|team|desk)`,
    `${PUT} ${SOMEBODY} (in|from|at|of) [the|your] {department} (department|team|desk)`,
    `${PUT} ${SOMEBODY} (about|regarding|because of|because) {reason}`,
    `(i need|i want|i would like|can i|could i|may i) [to] (speak|talk) (to|with) ${SOMEBODY} (about|regarding|because of) {reason}`,
    `(i need|i want|i would like|can i|could i|may i) [to] (speak|talk) (to|with) ${SOMEBODY} (in|from|at) [the|your] {department} (department|team|desk)`,
    '(connect me to|put me through to|transfer me to|dial|call) extension {extension}',
    '(transfer|connect) (me|this call|the call|my call) [please|now]',
    '(put me through|transfer|forward) [this call|my call] [please]',
    `(is there|are there) [a|an|any] [real|live] ${PEOPLE} [i can talk to|i could speak to|available|there|here]`,
    `(i need|i want|i would like|can i get|could i get|get me) [a|an|the] [(real|live|actual)] (human|person|human being|human agent|representative|operator|live agent|real agent)`,
    'i (do not|would not like to|will not) [want to] (talk|speak) to (a machine|a robot|a computer|a bot|an ai|you)',
    '(human|agent|operator|representative|real person|customer service|human please|agent please|operator please)',
    `[${FED_UP}] (is there|are there|have you got|do you have) [(a|an|any|some)] [(real|live|actual|other)] ${PEOPLE} [of yours] (around|free|available|there|here|on duty|in the office|nearby|i can talk to|i could talk to|i can speak to|i can speak with|who can help|who could help me) [right now|now]`,
    `[${FED_UP}] (is there|are there|have you got|do you have) [(a|an|any|some)] [(real|live|actual|other)] ${PEOPLE} of yours`,
    `${FED_UP}`,
    `${FED_UP} ${PUT} ${SOMEBODY}`,
    `(i would rather|i prefer to|i would prefer to|i would much rather|i had rather) (deal|talk|speak|chat) (to|with) ${SOMEBODY}`,
    `(bring|get|put|call|fetch|find) [me] ${SOMEBODY} [on|to] [the|this] [(line|phone|telephone|call)]`,
    `(i need|i want|i would like|can i get|could i get|can i have) (help|assistance|advice) from ${SOMEBODY}`,
    '(who|whom) (can|could|may) i (talk|speak) (to|with) [(about|regarding) {reason}]',
    '(can|could|may|would) (someone|somebody|anyone|anybody) (else|from your team|of your team|real|there) (help|assist|talk to|speak to|speak with) [me|with me] [(with|about) {reason}]',
    `(let me|i need to|i have to|i must) (have a word|have a chat|get in touch|get through|get hold) (with|to|of) ${SOMEBODY}`,
    '(no more|enough of|stop with the|enough with) (bots|robots|machines|computers|machine|robot|bot)',
  ],
  'convonet/examples': [
    'can I speak to a real person',
    'transfer me to an agent',
    'I want to talk to somebody from support',
    'get me a human being',
    'I do not want to talk to a machine',
    'could one of your colleagues help me instead',
    'please connect me with your support department',
    'let me talk to a human',
    'I want to speak with a real person',
    'connect me to someone',
    'put me through to sales',
    'get me a representative',
    'can I talk to somebody who works there',
    'give me the support department',
    'transfer this call to an agent',
    'is there anybody I can speak to',
  ],
  'convonet/say': {
    transferring: 'I am putting you through to {department}. One moment, please.',
    'nobody-there': 'I am sorry, nobody[ in {department}] is free to take your call right now.',
    'unknown-department': 'I do not know the department[ {asked}]. I can put you through to {spoken}.',
  },
  'convonet/intent': 'put you through[ to {department}]',
}

export const departmentsLanguage: Language = {
  'convonet/phrases': [
    '(what|which) (departments|teams) (are there|do you have|can you put me through to|can i talk to|are available)',
    '(list|name|tell me) [me] [the|your|all the] (departments|teams)',
    '(what|which) [other] (departments|teams) (can|could|may) (i|you) (talk to|reach|speak to|speak with|call|connect me to|connect me with|put me through to|transfer me to)',
    '(who|whom) (can|could) you (put me through to|connect me to|connect me with|transfer me to)',
  ],
  'convonet/examples': [
    'which departments do you have',
    'who can you put me through to',
    'which departments are there',
    'whom can you connect me with',
    'what departments can I talk to',
  ],
  'convonet/say': { departments: 'I can put you through to {spoken}.' },
}
