import { type Language, MORTGAGE, noApplication } from './words.ts'

const FOR = `[for (my|the|our) (${MORTGAGE}|application|mortgage application)]`

export const getMissingDocumentsLanguage: Language = {
  'convonet/can': 'tell you which documents are missing',
  'convonet/phrases': [
    `(what|which) (documents|paperwork|papers) (are|is|am i|are we|do you|do i) [still] (missing|left|outstanding|open|needed|required) [from me|to upload|to send|to hand in] ${FOR}`,
    `(what|which) (documents|paperwork|papers) (do|should|must) (i|we) [still] (need to|have to) (upload|send|submit|hand in|provide|bring) ${FOR}`,
    `(what|which) (documents|paperwork|papers) do (you|i|we) still need [from me] ${FOR}`,
    `(are|is) there any documents [still] (missing|left|outstanding) [for (my|the) ${MORTGAGE}]`,
    '(am i|are we) [still] missing (any|some) (documents|paperwork)',
    '(have i|did i) (sent|send|uploaded|upload|handed in|submitted) (everything|all documents|all the documents|all my documents|all the paperwork)',
  ],
  'convonet/examples': [
    'which documents are still missing',
    'what paperwork do you still need from me',
    'have I handed in everything for the mortgage',
  ],
  'convonet/say': {
    missing: 'I still need {missing}. Please upload them on the mortgage page.',
    complete: 'You have handed in everything we need.',
    ...noApplication,
  },
}
