import { type Language, MORTGAGE } from './words.ts'

export const getRequiredDocumentsLanguage: Language = {
  'convonet/can': 'tell you which documents a mortgage takes',
  'convonet/phrases': [
    `(what|which) (documents|paperwork|papers|documentation) (do i need|do you need|are needed|are required|is needed|is required|must i have|will i need|would i need) for (a|the|my|our) ${MORTGAGE} [application]`,
    `(what|which) (documents|paperwork|papers) (does|do) (a|the) ${MORTGAGE} [application] (need|require|take)`,
    `(what|which) do i need (to apply|to bring|to get) for (a|the|my) ${MORTGAGE}`,
    `[the] required documents [for (a|the|my) ${MORTGAGE}]`,
  ],
  'convonet/examples': [
    'which documents do I need for a mortgage',
    'what paperwork does a home loan take',
    'what should I have ready to apply for a mortgage',
  ],
  'convonet/say': {
    required: 'For a mortgage we need {needed}.',
  },
}
