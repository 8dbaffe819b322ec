import { documentWords } from './document-words.ts'
import { type Language, MORTGAGE, NEED, noApplication } from './words.ts'

const HAND_IN = `${NEED} (upload|send|send in|submit|hand in|attach|provide|give|give you|turn in|email|share|scan|deliver|bring|drop off|mail|get you|hand you|hand over)`
const A_COPY = '[(a photo of|a picture of|a copy of|a scan of|you)]'
const NEW = '[(latest|last|new|recent|old|signed)]'
const THE_LOAN = `(my|the|our) (${MORTGAGE}|application|mortgage application|loan)`

export const uploadDocumentLanguage: Language = {
  'convonet/can': 'take documents for your mortgage',
  'convonet/slots': {
    document_type: {
      kind: 'choice',
      ask: 'Which document is it, for example a photo ID, a pay stub or a bank statement?',
      words: documentWords,
    },
  },
  'convonet/phrases': [
    `${HAND_IN} [you|in] ${A_COPY} (my|a|an|the|another|our|some) ${NEW} {document_type}`,
    `(where|how) (do|can|should|could|would|must) (i|we) ${HAND_IN} [you|in] ${A_COPY} (my|a|an|the|our) ${NEW} {document_type}`,
    `(where|how) (do|can|should|could|would|must) (i|we) ${HAND_IN} [you|in] [my|a|the|our] [mortgage] (documents|document|paperwork|papers|files)`,
    `(where|how) (does|do) (my|the|our) ({document_type}|documents|papers|paperwork) go`,
    `${HAND_IN} [you|in] (a|my|some|the|another) [mortgage] (document|documents|paperwork|papers) [for ${THE_LOAN}]`,
    `(here is|here are|i have|i have got|we have|we have got) (my|a|an|the|our) ${NEW} {document_type} [for you|ready|here|with me|at hand|from my parents|from work|from my employer|from my bank|for ${THE_LOAN}]`,
    `(i|we) [have] [just|already|now] (uploaded|sent|sent in|submitted|handed in|attached|emailed|scanned) [you] ${A_COPY} (my|a|an|the|another|our) ${NEW} {document_type} [too|as well|already|now|for ${THE_LOAN}]`,
    `(take|accept|expect) (my|a|the) ${NEW} {document_type}`,
    `[i am|we are|i will be|i would like to be] (handing in|uploading|sending|sending in|submitting|attaching|providing|giving you|turning in|emailing|sharing|scanning|delivering|bringing) [you|in] ${A_COPY} (my|a|an|the|another|our|some) ${NEW} {document_type} [now|today|for ${THE_LOAN}]`,
    `(there is|there are|here is|here are|here comes|here come|i have|i have got|we have|we have got|this is|these are|i got|i found) [also] (my|a|an|the|our|another) ${NEW} {document_type} [for you|to (send|upload|hand in|give) [you]|(put|add) (it|them) (in|to|into|with) (the|my|our) (file|application|mortgage|documents|folder)|for (the|my|our) (file|folder)|from my (parents|employer|bank)|ready|to go|at last]`,
    `(put|add|file|include|take|accept|place|drop|get) ${A_COPY} (my|a|an|the|our|this|that|these) ${NEW} {document_type} [in|to|into|with|on] [you|(the|my|our) (file|application|mortgage|documents|folder|loan|mortgage application|mortgage file|loan file)]`,
    `(my|our|the) ${NEW} {document_type} (is|are|has been|have been|was|were|got) [now|just|already|finally] (uploaded|up|scanned|sent|on its way|on the way|ready|attached|submitted|in|handed in|ready to go|ready to upload|ready to send|coming)`,
    `(where|how) (do|can|should|could|would|must|shall) (i|we) (get|put|bring|drop|drop off|leave|place) ${A_COPY} (my|a|an|the|our) ${NEW} {document_type} [to you|in|off]`,
    `(i|we) [have] [just|already|now|finally] (uploaded|upload|sent|sent in|submitted|handed in|attached|emailed|scanned|photographed|put up|mailed|faxed|dropped off) [you|in|off|up] ${A_COPY} (my|a|an|the|another|our|some) ${NEW} {document_type} [too|as well|already|now|for you|to you|today|yesterday|for ${THE_LOAN}|on the page|on the mortgage page]`,
    `${HAND_IN} [you|in] [my|our] ${NEW} {document_type} [too|as well|now|to you|for ${THE_LOAN}]`,
    `(i|we) (need|want|would like|have) to (hand|turn|send) [you] (my|a|an|the|our) ${NEW} {document_type} [in|over]`,
    `(can|could|may|will|would) (i|we|you) (take|accept|have|use|receive|process) (my|a|an|the|our) ${NEW} {document_type}`,
    `(i|we) have [got] (a|an|my|our) ${NEW} {document_type} (to|i want to|i would like to|that i want to|i can|which i can) ${HAND_IN} [you|in]`,
  ],
  'convonet/examples': [
    'I want to upload my pay stub',
    'how do I send you my bank statements',
    'where can I submit the documents for my mortgage',
    'I have my tax return ready to hand in',
    'I want to upload my tax return',
    'where do I send my pay stubs',
    'I have my W-2 forms ready',
    'can I give you my passport',
    'how do I submit a gift letter',
    'I would like to provide my bank statements',
    'here are my 1099 forms',
    'I need to hand you my profit and loss statement',
    'let me add my retirement account statement',
    "take my driver's license",
    'I have a document for you',
  ],
  'convonet/say': {
    expecting: {
      one: 'Please upload your {title} on the mortgage page, as a PDF or a photo. I am expecting it.',
      many: 'Please upload your {title} on the mortgage page, as PDF or photos. I am expecting them.',
    },
    'expected-already':
      'I am still waiting for your {title}. Please upload it on the mortgage page, as a PDF or a photo.',
    'expecting-another': 'I have a {title} already. You can upload another one on the mortgage page.',
    ...noApplication,
  },
  'convonet/intent': 'expect that document',
}
