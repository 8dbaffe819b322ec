import { APPLICATION, type Language, MORTGAGE, noApplication } from './words.ts'

const FOR = `[for (my|the|our) (${MORTGAGE}|application|mortgage application)]`

export const getMissingDocumentsLanguage: Language = {
  'convonet/can': 'tell you which documents are missing',
  'convonet/phrases': [
    `(what|which) [mortgage] (documents|paperwork|papers) (are|is|am i|are we|do you|do i) [still] (missing|left|outstanding|open|needed|required|short of) [from me|to upload|to send|to hand in] ${FOR}`,
    `(what|which) [mortgage] (documents|paperwork|papers) (do|should|must) (i|we) [still] (need to|have to) (upload|send|submit|hand in|provide|bring|give you) ${FOR}`,
    `(what|which) (documents|paperwork|papers) do (you|i|we) [still] need [from me|to bring|to send|to upload] ${FOR}`,
    `(what|what else) do you [still] need [from me|from us] ${FOR}`,
    `what (is|am i) [still] missing (from|for|in|on|with) (my|the|our) ${APPLICATION}`,
    `(is|are) (anything|something|there anything|any documents|there any documents|any papers) [still] (missing|left|outstanding) [(from|for|in|on|with) (my|the|our) ${APPLICATION}]`,
    `(am i|are we) [still] missing (any|some|anything|something) [documents|paperwork] ${FOR}`,
    `(have i|did i|have we|did we) (sent|send|uploaded|upload|handed in|submitted|given you|give you) [you] (everything|all documents|all the documents|all my documents|all the paperwork) ${FOR}`,
    `do you (have|have got) (everything|all the documents|all my documents|all the papers) [you need] ${FOR}`,
  ],
  'convonet/examples': [
    'which documents are still missing',
    'what paperwork do you still need from me',
    'have I handed in everything for the mortgage',
    'what else do I have to send you',
    'am I done with the paperwork',
    'what papers do you still need from me',
    'do you have all my documents',
    'is my file complete',
    'what is left to upload',
  ],
  'convonet/say': {
    missing: 'I still need {missing}. Please upload them on the mortgage page.',
    complete: 'You have handed in everything we need.',
    ...noApplication,
  },
}
