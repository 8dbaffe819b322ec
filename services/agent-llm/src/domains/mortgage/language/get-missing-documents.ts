import { APPLICATION, type Language, MORTGAGE, noApplication } from './words.ts'

const FOR = `[for (my|the|our) (${MORTGAGE}|application|mortgage application)]`

const PAPERS = '(documents|document|paperwork|papers|paper|forms|files|documentation)'

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
    `(what|which) [other|more|further] [mortgage] ${PAPERS} (are|is|am|do|have|did|should|must|haven't|didn't) [you|i|we] [still] [not] [yet] (missing|waiting for|waiting on|lacking|short of|need|want|sent|send|upload|uploaded|hand in|handed in|submit|submitted|owe|owe you|provide|have to send|have to upload|need to upload|need to send|have to hand in) [you] [from (me|us)] [yet] ${FOR}`,
    `(which|what) [of] [my|our] ${PAPERS} (have i|have we|did i|did we|haven't i|haven't we|i haven't|i have|we have) [still] [not] (sent|send|uploaded|upload|handed in|hand in|submitted|submit|provided) [you] [yet] ${FOR}`,
    `(do|does|would) (i|we|you|the bank) [still] (have to|need to|need|want|require|lack|miss) [send|upload|hand in|submit|bring|provide|give you|get] [you] (anything|something|any more|any other|more|any further|other) [else|more] [${PAPERS}] [from (me|us)] ${FOR}`,
    `(what|what else|which) (do|must|should|can) (i|we) [still] [need to|have to|must] (upload|send|send in|hand in|submit|provide|bring|turn in|give you) [you|in] ${FOR}`,
    `(is|are|was) [there] (anything|something|any ${PAPERS}|any document|some ${PAPERS}|one of my documents|any of my documents) [still|else] (missing|left|outstanding|lacking|open|to send|to upload|to hand in|needed|required) (from|for|in|on|with) (my|the|our) (file|folder|paperwork|papers|side|end|mortgage file|loan)`,
    `(is|are) (my|our|the) (file|paperwork|papers|documents|folder|set of documents) [all] [now] (complete|done|finished|all there|in order|all set) ${FOR}`,
    `(am i|are we) (done|finished|through|all set|complete) with [all] [the|my|our] [mortgage] ${PAPERS} ${FOR}`,
    `(what|which) ${PAPERS} (is|are) [still] (outstanding|missing|open|lacking|to come|due|needed|required|left) [from (me|us)|to send] ${FOR}`,
    `(what|what else) (do you|would you|does the bank|are you) [still] (need|want|require|missing|lack|waiting for) [from (me|us)] [for (my|the|our) (${APPLICATION}|loan|file)]`,
    `(did|have) (i|we) (give|given|send|sent|upload|uploaded|hand in|handed in|submit|submitted|turned in|provide|provided) [you] (everything|all) [of] [that] [you|my|the|our] [need|needed|${PAPERS}] ${FOR}`,
    `(do|have) you (have|got|received|gotten) (everything|all) [the|my|our] [${PAPERS}] [that] [you need|now] ${FOR}`,
    `what (is|are) [still] (missing|outstanding|left) (from|for|in|on|with) (my|our|the) (file|paperwork|papers|folder|documents)`,
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
