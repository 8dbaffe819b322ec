import { around, type Language, personalSay } from './words.ts'

const program = {
  kind: 'item',
  noun: 'care program',
  from: 'get_care_programs',
  ask: 'Which program do you mean?',
} as const

const PROGRAMS =
  '[(care|health|wellness|disease management|care management|coaching)] (program|programs|programme|programmes)'

export const getCareProgramsLanguage: Language = {
  'convonet/can': 'tell about care programs',
  'convonet/slots': { around },
  'convonet/phrases': [
    `(what|which) [(care|health|wellness|disease management|care management)] (programs|programmes|program) (are there|do you have|do you offer|are available|can i join|am i in|am i enrolled in|could i join|are offered|is there|do i have) [for me|available]`,
    `(tell|show|read|list|give) [me] [about] [(the|your|my|all|all the|any)] [available] (care|health|wellness|disease management|care management) (programs|programmes)`,
    `(are there|do you have|do you offer|is there|am i in|am i enrolled in|do i have) [(any|a|some)] (care|health|wellness|disease management|care management) (program|programs|programme|programmes) [for me|available|i can join]`,
    '(is there|are there|do you have|do you offer|have you got) (a|any|some) [(care|health)] (program|programs) (for|about|to help with) [(people with|my|managing|managing my)] (diabetes|heart disease|a heart condition|pregnancy|wellness|maternity|pregnant women)',
    '[my] (care|wellness|health) programs',
    '[{around}] (care|wellness|health|disease management) (program|programs) [{around}]',
    '(is there|are there|do you have|do you offer) (a|any|some) (program|programs) [{around}]',
  ],
  'convonet/examples': [
    'what care programs do you offer',
    'which wellness programs are available to me',
    'am I enrolled in any health program',
    'is there a program for people with diabetes',
    'what programs do you have',
    'is there help for diabetics',
    'which wellness programs can I join',
    'do you offer something to quit smoking',
    'am I in a care program',
    'tell me about your maternity program',
    'is there a program for heart patients',
  ],
  'convonet/say': {
    ...personalSay,
    listed: 'There are {count} {count|program|programs}: {spoken}.[ You are enrolled in {mine}.]',
    none: 'There are no care programs at the moment.',
  },
}

export const enrollCareProgramLanguage: Language = {
  'convonet/can': 'enroll you in a care program',
  'convonet/slots': { program_id: { ...program, ask: 'Which program would you like to join?' } },
  'convonet/phrases': [
    `(enroll|enrol|sign|register|put|get|add) me [up] (in|for|into|to|on) [(the|your|a)] {program_id} [${PROGRAMS}]`,
    `(enroll|enrol|register|sign up|participate|take part|get enrolled) (in|for) [(the|your)] {program_id} [${PROGRAMS}]`,
    `join [(the|your)] {program_id} ${PROGRAMS}`,
    `(can i|how do i|could i|may i) (join|enroll in|sign up for|get into) [(the|your)] {program_id} ${PROGRAMS}`,
    {
      phrase: `(join|enroll in|enrol in|sign up for|sign me up for|enroll me in) (a|one of the|one of your|some) ${PROGRAMS}`,
      ask: 'program_id',
    },
  ],
  'convonet/examples': [
    'enroll me in the diabetes program',
    'I would like to join the heart health program',
    'sign me up for the maternity program',
    'enroll me in the wellness program',
    'I want to join the maternity program',
    'sign me up for diabetes management',
    'can I take part in the heart health program',
    'put me in the program for pregnant women',
    'I would like to participate in wellness 360',
  ],
  'convonet/say': {
    ...personalSay,
    enrolled:
      'You are enrolled in {program}.[ It includes {includes}.] A coordinator will contact you within 3 to 5 business days, between {from} and {until}.',
    'already-enrolled': 'You are in {program} already.',
    'not-found': 'I do not know that program.',
    'not-covered-now': 'Your coverage is not active today, so I cannot enroll you.',
  },
}

export const leaveCareProgramLanguage: Language = {
  'convonet/can': 'take you out of a care program',
  'convonet/slots': { program_id: { ...program, ask: 'Which program would you like to leave?' } },
  'convonet/phrases': [
    `(leave|quit|drop out of|disenroll from|unenroll from|withdraw from) [(the|my|your)] {program_id} ${PROGRAMS}`,
    `(disenroll|unenroll|withdraw|take|remove) me (from|out of) [(the|my|your)] {program_id} ${PROGRAMS}`,
    '(disenroll|unenroll|withdraw|take) me (from|out of) {program_id}',
    `(cancel|end|stop) my (enrollment|participation|membership) in [(the|my|your)] {program_id} [${PROGRAMS}]`,
  ],
  'convonet/examples': [
    'I want to leave the wellness program',
    'take me out of the diabetes program',
    'I do not want to be in the heart program anymore',
    'cancel my enrollment in the maternity program',
    'I quit the wellness program',
    'unenroll me from diabetes management',
  ],
  'convonet/say': {
    ...personalSay,
    left: 'You have left {program}. You can enroll again at any time.',
    'not-enrolled': 'You are not enrolled in {program}.',
    'not-found': 'I do not know that program.',
  },
}
