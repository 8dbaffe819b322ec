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
    `(have|did|do|has|should) [my|our|the] [mortgage] (${DOCUMENT}) [already] (reach|reached|get to|got to|gotten to|make it to|made it to|arrive at|arrived at|land with|landed with) you [yet|already|okay|safely]`,
    `(have|did|do|has) you [already] (get|receive|got|gotten|received|seen|checked|check|verified|have|accept|accepted|look at|looked at|see|find|review|reviewed|approve|approved) [got] (my|our|the) [mortgage] (${DOCUMENT}) [(that|which)] [i|we] [sent|uploaded|handed in|emailed] [you] [yet|already|yesterday|last week|okay] ${FOR}`,
    `[you] (should|must|ought to) [already] have (gotten|got|received|had) (my|our|the) [mortgage] (${DOCUMENT}) [(is it|are they|did it|did they) (there|here|in|arrive|come|come in|come through|get there|okay)]`,
    `(i|we) [have] [already] (sent|uploaded|emailed|handed in|submitted|gave) [you] (my|our|the|a) [mortgage] (${DOCUMENT}) [and|but] (did you get|have you got|did you receive|have you received|did|has|have|is|are|was) [it|them|they] [there|arrive|arrived|come in|come through|been checked|accepted|okay]`,
    `(what|which) [mortgage] (documents|papers|paperwork|files|document|paper) [of mine] (have|did|do|are|has) [i|we|you] [already] [have|sent|send|uploaded|upload|given|give|got|gotten|received|on file|handed in|hand in|there|checked|accepted|in my file] [you] [in] [from (me|us)] [so far|already|until now] ${FOR}`,
    `(which|what|how many) of (my|our|the) [mortgage] (documents|papers|paperwork|files) (do you have|have you got|have you received|are there|are in|have arrived|arrived|are checked|are verified|were accepted|were rejected|have been accepted|have been checked|have been rejected|are accepted|are okay) [already|so far|now]`,
    `(is|are|was|were|has|have) (my|our|the) [mortgage] (${DOCUMENT}) [already|all|still|been] [been] (okay|fine|good|ok|valid|in|here|there|on file|approved|verified|checked|being checked|being reviewed|reviewed|good enough|accepted|rejected|missing|in my file) [yet|already|now]`,
    `(list|show me|read|read me|tell me|go through|check) [all] [of] [the|my|our] (documents|papers|paperwork|files) [that] [you have|i sent|i uploaded|i have sent|i have uploaded|i handed in|you got|you received|on file|in my file|for my mortgage|for the mortgage|for my loan] [from me|so far|already]`,
    `(what|what all|which ones) (have|did) (i|we) [already] (uploaded|upload|sent in|send in|handed in|hand in|submitted|submit) [already|so far|until now] ${FOR}`,
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
