import { oneClaim, oneSay, undecided } from './claims.ts'
import type { Language } from './words.ts'

const EXPLAIN =
  '(explain|explain to me|show|tell|read|give|go over|go through|walk me through|break down|help me understand|what are|what were|what is|i need|i want|i do not understand)'
const MONEY =
  '(benefits|benefit|payments|payment|costs|cost|charges|charge|bill|amounts|cost sharing|math|breakdown|explanation of benefits|eob)'
const EOB =
  '[(my|the|an)] (explanation of benefits|eob|explanation of the benefits|cost breakdown|breakdown|benefits statement)'

export const getEobLanguage: Language = {
  'convonet/can': 'explain a bill',
  'convonet/slots': oneClaim,
  'convonet/phrases': [
    '(did|has|have) (you|my insurance|the insurance|the plan|my plan|they) [already] (pay|paid|pay for|paid for|cover|covered) [anything] [for] (my|the) {claim_id}',
    '[{around}] (eob|explanation of benefits) (for|of|on|from|about) [(my|the)] {claim_id}',
    { phrase: '[{around}] (eob|explanation of benefits) [{around}]', ask: 'claim_id' },
    `(show|read|tell|give|explain|get|see|find|pull up|go over|look up|i need|i want|what is|read me|walk me through) [me] ${EOB} (for|of|from|on|about) [my|the] [claim for] {claim_id} [claim]`,
    '(what|how much) (do|did|does|will|would) (i|we) [still|have to|need to] (owe|pay|cost|have to pay|need to pay) [for] (for|on) (my|the) [claim for] {claim_id}',
    '(what|how much) did (you|my insurance|the insurance|the plan|my plan) (pay|cover) (for|of|on) (my|the) [claim for] {claim_id}',
    '(how much|what) (was|is) [(i|we)] [(charged|billed|my share|my part)] (for|of) (my|the) {claim_id}',
    '(explain|help me understand|break down) (my|the) (bill|charge|charges|cost|costs) (for|from|of) [my|the] {claim_id}',
    '(how was|how did you calculate|how is|explain) (my|the) {claim_id} (bill|charge|cost) [calculated|worked out]',
    '(what is|what was|how much is|how much was) my (share|part|portion|cost) (of|for|in) (my|the) {claim_id}',
    '(how much|what) (did|have) (i|we) [(have to|had to|need to)] (pay|paid) (for|on) (my|the) {claim_id}',
    { phrase: `(show|read|tell|give|explain|get|see|find|pull up|what is) [me] ${EOB}`, ask: 'claim_id' },
    { phrase: '(explain|help me understand) (my|the|a) (bill|medical bill)', ask: 'claim_id' },
    `${EXPLAIN} [me] [the|my] ${MONEY} (for|of|on|from|in|behind) [my|the] claim [number] {claim_number}`,
    `${EXPLAIN} [me] [the|my] ${MONEY} (for|of|on|from|in|behind) (my|the|our) {claim_id} claim`,
    `${EXPLAIN} [me] [the|my] ${MONEY} (for|of|on|from|in|behind) (my|the|our) (claim|bill) (for|from|about) {claim_id}`,
    'how (was|is|did you|were|are) (the|my) (bill|claim|charge|charges|cost|costs|payment) (of|for|from) [my|the] {claim_id} (split|split up|divided|divided up|calculated|worked out|broken down|shared|made up|put together)',
    'how (was|is|did you) [(split|divide|calculate|work out)] (my|the|our) {claim_id} (bill|claim|charge|cost) [(split|split up|divided|divided up|calculated|worked out|broken down|shared)]',
    '(who|how much did who) (pays|paid|has to pay) (what|how much) (for|of|on) (my|the|our) {claim_id} [claim|bill]',
    '(what|how much) (part|share|portion) of (my|the|our) {claim_id} [claim|bill] (is|was|do i|did i|must i|did you|have i) [(mine|pay|paid|have to pay|cover|mine to pay|left for me)]',
    '(what|how much) (do|did) (i|we) [still|have to|need to] (owe|pay) (for|on) [my|the] claim [number] {claim_number}',
    '(why) (do|did|must|should) i [have to|need to] pay (part|a part|some|anything|so much|that much) [(of|for)] (my|the|our) {claim_id} [claim|bill]',
  ],
  'convonet/examples': [
    'read me the explanation of benefits for my office visit',
    'what do I owe for the lab work',
    'how much did the plan pay for my visit with Dr. Johnson',
    'help me understand my bill',
    'explain the bill for my lab test',
    'what do I owe on the emergency room claim',
    'how much did the insurance pay for my visit',
    'I need the explanation of benefits for claim 003',
    'why do I have to pay part of the bill',
    'what part of the surgery is mine to pay',
    'how much was billed and how much did you cover for the MRI',
    'read me the EOB',
  ],
  'convonet/say': {
    ...oneSay,
    eob: 'For your {claim}, the provider charged {billed}, and {allowed} is allowed[ after a network discount of {discount}]. The plan paid {paid}, and you owe {owed}[: {breakdown}].',
    'not-allowed':
      'For your {claim}, the provider charged {billed}, and the claim {state}[ because {reason}].[ You owe {owed}.]',
    undecided,
  },
}
