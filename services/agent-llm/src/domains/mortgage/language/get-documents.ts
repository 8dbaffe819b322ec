import { type Language, MORTGAGE, noApplication } from './words.ts'

const FOR = `[for (my|the|our) (${MORTGAGE}|application|mortgage application)]`

export const getDocumentsLanguage: Language = {
  'convonet/can': 'tell you about your mortgage documents',
  'convonet/phrases': [
    `(what|which) documents (have i|did i|do you have|have you got|have you received) [already] [uploaded|upload|sent|send|handed in|submitted|submit|from me] [already|so far] ${FOR}`,
    `(what is|how is|check|tell me) the status of (my|our|the) [mortgage] documents`,
    `(read|show|tell|list|give) [me] (my|our|the) [uploaded] [mortgage] documents ${FOR}`,
    `(have|did) you (get|receive|got|received|seen|checked|verified) (my|our|the) [mortgage] documents [yet]`,
    `(are|were|have) (my|our|the) [mortgage] documents [been] (checked|verified|accepted|received|approved|rejected) [yet|already]`,
  ],
  'convonet/examples': [
    'which documents have I uploaded',
    'did you receive my documents',
    'have my mortgage documents been checked',
  ],
  'convonet/say': {
    listed: 'I have {spoken}.',
    empty: 'You have not handed in any documents yet.',
    ...noApplication,
  },
}
