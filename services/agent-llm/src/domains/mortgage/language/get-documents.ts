import { documentWords } from './document-words.ts'
import { type Language, MORTGAGE, noApplication } from './words.ts'

const FOR = `[for (my|the|our) (${MORTGAGE}|application|mortgage application)]`

const DOCUMENT = ['documents', 'papers', 'paperwork', 'files', ...Object.values(documentWords).flat()].join(
  '|',
)

export const getDocumentsLanguage: Language = {
  'convonet/can': 'tell you about your mortgage documents',
  'convonet/phrases': [
    `(what|which) [mortgage] (documents|papers|files) (have i|did i|do you have|have you got|have you received|did you get|did you receive|have we|are there|have come in|have arrived) [already|so far] [uploaded|upload|sent|send|handed in|submitted|submit|given you] [from me|already|so far] ${FOR}`,
    `(what is|how is|check|tell me|what about) the status of (my|our|the) [mortgage] (${DOCUMENT})`,
    `(read|show|tell|list|give) [me] (my|our|the) [uploaded] [mortgage] documents ${FOR}`,
    `(have|did|do) you (get|receive|got|received|seen|checked|verified|have|accept|accepted) (my|our|the) [mortgage] (${DOCUMENT}) [yet|already]`,
    `(are|were|have|has|is|was) (my|our|the) [mortgage] (${DOCUMENT}) [been] (checked|verified|accepted|received|approved|rejected|there|through|looked at|turned down) [yet|already]`,
    `(did|have|has) (my|our|the) [mortgage] (${DOCUMENT}) (arrive|arrived|come in|come|get there|go through|gone through|come through|make it) [yet|already]`,
  ],
  'convonet/examples': [
    'which documents have I uploaded',
    'did you receive my documents',
    'have my mortgage documents been checked',
    'which documents did I send already',
    'did you get my tax return',
    'has my pay stub been checked',
    'what have I uploaded so far',
    'list the papers you have from me',
    'was my W-2 accepted',
    'are my documents verified',
  ],
  'convonet/say': {
    listed: 'I have {spoken}.',
    empty: 'You have not handed in any documents yet.',
    ...noApplication,
  },
}
