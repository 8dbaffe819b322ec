import { around, type Language, personalSay } from './words.ts'

const NOW =
  '[(right now|today|at the moment|currently|now|this month|these days|at present|as of today|still|with you)]'
const COVERAGE =
  '(my|the|our|your) [current] [(health|healthcare|health care|medical)] (coverage|insurance|plan|health plan|policy|membership|eligibility|benefits)'

const notActive = {
  'not-started': 'Your coverage is not active yet: it begins on {start}.',
  ended: 'Your coverage is not active any more: it ended on {end}.',
  'not-eligible': 'Your coverage is not active: your membership {why}.',
} as const

export const checkEligibilityLanguage: Language = {
  'convonet/can': 'check your health coverage',
  'convonet/slots': { around },
  'convonet/phrases': [
    '(am i|are we) [still|currently] (covered|insured|eligible|an active member|a member) [(right now|at the moment|today|by my insurance|by the plan|with you|under my plan|for health care)]',
    '(do i|do we) [still|currently] have [active] (coverage|health coverage|health insurance|insurance|medical insurance) [right now|today]',
    `(is|are) ${COVERAGE} [still|currently] (active|valid|in force|in effect|good|current|okay|running|working|up to date) [right now|today]`,
    `(check|verify|confirm) ${COVERAGE} [status]`,
    '(look up|tell me about|tell me|what is) (my|our) [current] [(health|medical)] (coverage|insurance|eligibility|membership) [status]',
    '(am i|are we) [still|currently] (on|in|part of) (the|my|your|a) [health] (plan|insurance|insurance plan|health plan)',
    `(tell me|check|see|find out|confirm|verify|make sure) (if|whether|that) ${COVERAGE} is [still|currently] (active|valid|in force|in effect|good|current|working)`,
    '(tell me|check|see|find out|confirm|verify|make sure) (if|whether|that) (i am|we are|i have|we have) [still|currently] (covered|insured|eligible|coverage|insurance|health insurance)',
    '(check|verify|confirm) [that|if|whether] (i am|i have) [still] (covered|insured|eligible|coverage|insurance)',
    '(what is|tell me|give me|say|i need|read me) (my|the) (member|membership|member id|policy|insurance|id|group) [(number|id|identification)]',
    '(what|which) [(health|insurance)] plan (am i on|do i have|am i in|is mine|are we on)',
    '(what is|tell me) (my|the) (coverage|eligibility|insurance|membership) status',
    '[{around}] (my coverage|my health insurance|my health plan|my medical insurance|i am covered|i am insured|am i covered) [{around}]',
    '(i am|i just became) [a] new (member|here|to the plan|to this plan)',
    `(do|does|have) (i|we) [still|currently|really|even] (have|got) [(any|active|valid)] (coverage|health coverage|health insurance|insurance|medical insurance|a plan|a health plan|a policy) ${NOW}`,
    `(am i|are we) [still|currently|really|even] (covered|insured|eligible|enrolled|a member) ${NOW}`,
    `(is|are) ${COVERAGE} [still|currently] (active|valid|in force|in effect|good|current|okay|working|there|alive) ${NOW}`,
    `(did|has|have|was) ${COVERAGE} [been|get|got] (cancelled|canceled|terminated|lapse|lapsed|end|ended|stopped|suspended)`,
    `(what|which) (insurance|health insurance|health plan|plan) (am i|are we) (on|in|with|enrolled in|covered by) ${NOW}`,
    '(what|which) (is|are) the (name|number) of my (plan|health plan|insurance|policy|membership)',
  ],
  'convonet/examples': [
    'am I covered',
    'is my insurance still active',
    'can you confirm that I have health coverage',
    'what is my member number',
    'which health plan do I have',
    'is my coverage active',
    'am I insured at the moment',
    'do I have health insurance right now',
    'is my policy still in force',
    'am I still a member',
    'what is my member id',
    'which plan am I on',
    'did my insurance get cancelled',
    'am I in the system with my insurance',
    'is my health plan valid',
  ],
  'convonet/say': {
    ...personalSay,
    active:
      'Your coverage is active. You are on the {plan} plan, your member number is {memberNumber}, and your coverage runs from {start}[ through {end}][, {open}].',
    ...notActive,
  },
}

export const getCoverageDatesLanguage: Language = {
  'convonet/slots': { around },
  'convonet/phrases': [
    `(when|until when|how long|till when) (does|is|do|will|am i|are) ${COVERAGE} [(start|begin|end|expire|run out|last|good|valid|run|over|be valid|active|renew|stop)] [(until|for|from)]`,
    `(when|until when|how long) (did|was|has) ${COVERAGE} (start|begin|started|begun|run)`,
    `(how much longer|what date|what day|on what day) (does|is|do|will|did) ${COVERAGE} (start|begin|end|expire|run out|last|good|valid|run|be valid|be good|renew|stop|started) [(until|for|to)]`,
    '[{around}] [my] (coverage|health insurance|health plan) [{around}] (date|dates|effective|expire|expires|expired|renew|renews|ends|starts) [{around}]',
    '[{around}] (date|dates) [{around}] [my] (coverage|health insurance|health plan) [{around}]',
    '(until when|how long|till when|how much longer) am i [still] (covered|insured) [for]',
    '(what are|tell me|give me|when are) (my|the) (coverage|insurance|plan|policy) (dates|period|start date|end date|start and end dates|effective dates)',
    '(how many|how much) (days|time|weeks|months) (do i|of coverage do i|of coverage) [have] (left|have left|remain) [on my (coverage|plan|insurance)]',
    '(what is|when is|tell me) (my|the) [(coverage|insurance|plan|policy)] (start|end|expiration|effective|termination|renewal) date',
    '(since when|from when|until when|from when to when|for how long|how long) (am i|are we|have i been|have we been) [still] (covered|insured|a member|with you) [for|with you]',
    `(when) (does|do|will|did) ${COVERAGE} (terminate|lapse|lapse|begin|take effect|become active|kick in|come into force)`,
    `how (many days|many weeks|many months|long|much longer) (is|are|do i have|does) [left] (on|of|until|before) ${COVERAGE} [left|ends|expires|runs out]`,
  ],
  'convonet/examples': [
    'when does my coverage end',
    'how long is my insurance valid',
    'what are my coverage dates',
    'when does my insurance run out',
    'when did my coverage begin',
    'from when to when am I covered',
    'what is the end date of my plan',
    'how many days of coverage do I have left',
    'since when am I insured with you',
    'when does my policy expire',
  ],
  'convonet/say': {
    ...personalSay,
    active:
      'Your coverage runs from {start}[ through {end}][, {open}].[ That leaves {daysLeft} {daysLeft|day|days}.]',
    ...notActive,
  },
}
