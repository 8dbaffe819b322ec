import { around, type Language, personalSay } from './words.ts'

const PREVENTIVE = '(preventive|preventative|preventive health|routine)'

export const getPreventiveCareLanguage: Language = {
  'convonet/slots': { around },
  'convonet/can': 'tell which checkups are due at your age',
  'convonet/phrases': [
    `(what|which) [${PREVENTIVE}] (care|services|screenings|checkups|check ups|tests|vaccines|exams|screening tests|health screenings) (do i need|should i get|should i have|am i due for|are recommended|are recommended for me|am i entitled to|do i qualify for|am i eligible for|can i get|do i get|are free|are covered|are included|is covered|is recommended|is free|is included|are there) [(at my age|for me|for my age|this year|for free|by my plan)]`,
    `(what|which) ${PREVENTIVE} (care|services|screenings|tests|exams) (are|is|do|does) [(covered|free|my plan cover|you cover|recommended|available)] [(at my age|for me|by my plan|to me|for free)]`,
    `(tell me about|what about|tell me|show me|list|read me|explain|check) [(my|the|your)] ${PREVENTIVE} (care|services|screenings|benefits|care benefits|checkups) [(benefits|schedule|coverage|available)]`,
    `(what is|what are|when is|when are) [(my|the)] [next] ${PREVENTIVE} (care|screening|screenings|services|checkup|checkups) [due]`,
    '(am i|are we) due for [(any|a|some)] (screening|screenings|checkup|checkups|vaccine|vaccines|test|tests|preventive care)',
    '(what|which) (screenings|checkups|vaccines|shots) (are|is) [(recommended|free|covered|due)] [(at my age|for me|for my age|this year)]',
    '(when|how often) (should|do|must) i [need to|have to] (get|have|go for) [(a|an|my|the)] [next] (colonoscopy|mammogram|flu shot|physical|checkup|check up|screening|vaccine|pap smear|cancer screening|blood pressure check|annual physical)',
    '[my] preventive care',
    '[{around}] (preventive|preventative) [{around}]',
    '(what|which) (tests|screenings|checkups|exams|vaccines|shots) (should|does|do|must) (someone|somebody|people|a person) [of] my age (get|have|need)',
    '(what|which|any|is there any) (prevention|preventive care|preventative care|screening|screenings|checkups) (is there|are there|do you offer|do i get|am i entitled to|is offered|is available|can i use) [for (me|my age|somebody my age)|at my age]',
    '(do|should|must|have) i [have to|need to|got to] (get|have|go for|come in for) (a|any|another|my) (checkup|check up|screening|physical|vaccination|flu shot|mammogram|colonoscopy) [this year|soon|at my age|yet]',
    '(is it|when is it) time for (a|my|my next|another) (checkup|check up|screening|physical|vaccination|flu shot|mammogram|colonoscopy)',
  ],
  'convonet/examples': [
    'what preventive care is covered',
    'which screenings should I have at my age',
    'am I due for any checkups',
    'what vaccines are free for me',
    'which screenings are due',
    'what preventive care is free for me',
    'do I need a checkup',
    'is my flu shot covered as prevention',
    'what vaccinations and checkups should I have this year',
    'when should I get a mammogram or a colonoscopy',
    'am I due for any tests',
  ],
  'convonet/say': {
    ...personalSay,
    'no-plan': 'I cannot find a health plan for your membership.',
    recommended: '{paid}. Recommended[ at {age}] are {spoken}.[ {inactive}.]',
  },
}
