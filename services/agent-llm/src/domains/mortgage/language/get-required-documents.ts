import { type Language, MORTGAGE } from './words.ts'

export const getRequiredDocumentsLanguage: Language = {
  'convonet/can': 'tell you which documents a mortgage takes',
  'convonet/phrases': [
    `(what|which|what kind of|what sort of) (documents|paperwork|papers|documentation) (do i need|do we need|do you need|are needed|are required|is needed|is required|must i have|will i need|would i need|should i have|should i bring|do i have to bring) [ready] (for|to apply for|to get|to bring for) (a|the|my|our) ${MORTGAGE} [application]`,
    `(what|which) (documents|paperwork|papers) (does|do|would) (a|the) ${MORTGAGE} [application] (need|require|take)`,
    `(what|which) (do|will|would|should) (i|we) (need|have|bring|prepare) [ready] (to apply|to bring|to get|for|when i apply) [for] (a|the|my) ${MORTGAGE} [application]`,
    `[the|a list of] required documents [for (a|the|my) ${MORTGAGE}]`,
    `(list|tell me|name|read me) the [required] documents (for|of) (a|the) ${MORTGAGE} [application]`,
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
