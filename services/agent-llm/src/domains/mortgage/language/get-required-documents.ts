import { type Language, MORTGAGE } from './words.ts'

const PAPERS =
  '(documents|document|paperwork|papers|documentation|forms|files|records|proof of income|statements)'
const LOAN = `(${MORTGAGE}|loan)`

export const getRequiredDocumentsLanguage: Language = {
  'convonet/can': 'tell you which documents a mortgage takes',
  'convonet/phrases': [
    `(what|which|what kind of|what sort of) (documents|paperwork|papers|documentation) (do i need|do we need|do you need|are needed|are required|is needed|is required|must i have|will i need|would i need|should i have|should i bring|do i have to bring) [ready] (for|to apply for|to get|to bring for) (a|the|my|our) ${MORTGAGE} [application]`,
    `(what|which) (documents|paperwork|papers) (does|do|would) (a|the) ${MORTGAGE} [application] (need|require|take)`,
    `(what|which) (do|will|would|should) (i|we) (need|have|bring|prepare) [ready] (to apply|to bring|to get|for|when i apply) [for] (a|the|my) ${MORTGAGE} [application]`,
    `[the|a list of] required documents [for (a|the|my) ${MORTGAGE}]`,
    `(list|tell me|name|read me) the [required] documents (for|of) (a|the) ${MORTGAGE} [application]`,
    `(what|which|what kind of|what sort of|what kinds of|what sorts of|how many) ${PAPERS} (do|does|will|would|should|must|are|is|goes|go|belongs|belong) [i|we|you|the bank|one|people|everybody] [usually|normally|typically] [need|want|have|require|required|needed|ask for|bring|prepare|necessary|submit|hand in|get together|gather] [to|in order to] [apply|get|have|with|bring|ready|together] [for|with|to] (a|an|the|my|our) ${LOAN} [application]`,
    `(tell|list|show|give|read|name) [me] (what|which|the|all|all the|a list of) [the] [required|necessary|needed] ${PAPERS} [i|we|that i|that are|you|is|are|one] [need|needs|needed|required|want|have to have|necessary] (for|with|to get|to apply for) (a|an|the|my|our) ${LOAN} [application]`,
    `(what|which) (do|will|would|should|must) (i|we) [need|have] [to] (need|have|bring|prepare|gather|provide|hand in|get ready|get together|show|submit) [ready|along|with me] (for|to get|to apply for|when i apply for|when applying for) (a|an|the|my) ${LOAN} [application]`,
    `(what|which) ${PAPERS} (is|are) [usually|normally] (required|needed|necessary|asked for) (for|with|to get) (a|an|the|my|our) ${LOAN} [application]`,
    `(do|will|would|must) (i|we) need [to bring|to hand in|to show] (my|our|a|any) (tax returns|tax return|pay stubs|pay stub|bank statements|bank statement|documents|papers) (for|to get|to apply for) (a|an|the|my) ${LOAN}`,
  ],
  'convonet/examples': [
    'which documents do I need for a mortgage',
    'what paperwork does a home loan take',
    'what should I have ready to apply for a mortgage',
    'which documents does a mortgage take',
    'what paperwork is required for the loan',
    'what should I bring along for the application',
    'tell me the list of necessary documents',
    'do I need my tax returns for a mortgage',
    'what proof of income do you want',
    'which papers do self employed people need',
  ],
  'convonet/say': {
    required: 'For a mortgage we need {needed}.',
  },
}
