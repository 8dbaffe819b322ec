import { PERIODS } from '../day-range.ts'
import { around, claim, claimNumber, type Language, personalSay } from './words.ts'

/** Before "claims" where it is no verb. */
const WHOSE =
  '(my|our|the|any|all|which|what|these|those|of|about|many|more|other|some|medical|health|insurance|recent|new|open|old|denied|paid|pending|rejected|unpaid)'
const THE_CLAIM =
  '[(my|the|this|that|our)] [(last|latest|most recent)] (claim|claim for|bill for|medical bill for|claim about|claim from|charge for)'

/** What every tool about one claim is told. */
export const oneClaim = { claim_id: claim, claim_number: claimNumber, around } as const

export const oneSay = {
  ...personalSay,
  'not-found': 'I cannot find that claim among yours.',
  'which-claim': 'I can look that up.',
} as const

export const undecided =
  'The claim for your {claim} {state}, so nothing has been decided yet.[ It was billed at {billed}.]'
const late = '[ The time to appeal ended on {missed}.]'

export const searchClaimsLanguage: Language = {
  'convonet/can': 'look up your claims',
  'convonet/slots': {
    around,
    during: { kind: 'choice', words: PERIODS },
    status: {
      kind: 'choice',
      words: {
        denied: ['denied', 'rejected', 'declined', 'refused', 'turned down'],
        processing: ['processing', 'in process', 'being processed', 'in progress', 'under review', 'open'],
        paid: ['paid', 'settled'],
        partially_approved: ['partially approved', 'partly approved', 'partially paid', 'partly paid'],
        approved: ['approved', 'accepted'],
        submitted: ['submitted'],
        pending_info: ['waiting for information', 'waiting for more information'],
        appealed: ['appealed', 'under appeal', 'on appeal'],
      },
    },
  },
  'convonet/phrases': [
    '(show|read|tell|give|list|check|find|pull up|look up|look at|get|see|hear|go over|go through|search|search for|review) [me] [about] [(my|our|the|all|all my|all of my|all the)] [(recent|latest|last|medical|health|insurance|health insurance|current|past|open|newest)] [{status}] (claims|claim history|insurance claims|medical claims) [(from|in|during|for|of) {during}]',
    '(what is|what are|what about|how are|where are) (my|our|the|all my) [(recent|latest|last|medical|health|insurance|current|open)] [{status}] (claims|claim) [doing|at|history]',
    '(what|which|how many) [(recent|medical|health|insurance)] [{status}] claims (do i have|have i got|are there|are on file|did i have|have i had|were there|are mine) [on file|right now|open]',
    '(do i|have i|are there|is there) [have|got] [(any|a|some)] [(recent|open|new|medical)] [{status}] (claims|claim) [on file]',
    '(which|what) [of my] claims (were|was|are|have been|got|is) {status} [(in|during) {during}]',
    '(were|was|are|is|have|has) [any] [of] my (claims|claim) [been] {status}',
    '[my] (recent|latest|last) claims',
    `[{around}] ${WHOSE} claims [{around}]`,
    `[{around}] ${WHOSE} claims [{around}] {during}`,
    'claims [{around}]',
    '(any|any more|are there|what is going on with|what is happening with|what is new with|what about) [(any|my|the)] [(recent|open|new|medical)] claims [(from|in|during|for) {during}]',
    '(is|was) there (any|a) claim (from|in|during|for) {during}',
    '(what|which) claims (do i have|are there|were there) (from|in|during|for) {during}',
    '(show|read|tell|list|give|find) [me] [my|the|all] claims (from|in|during|for) {during}',
    '(did|have|has) (you|the insurance|my insurance|anybody) (get|got|receive|received|gotten|have) [(any|some|a|new|more)] (bills|bill|claims|claim|invoices) [(for me|of mine|from {around}|about {around}|{around})]',
    '(anything|something|what) [(that was|was|has been|got)] (filed|submitted|billed|claimed|sent in|charged) [{around}]',
    '(what|which) (bills|claims|invoices) (did|have|has|are|were) (you|my doctors|my doctor|the doctors|the hospital) [(sent|send|file|filed|submit|submitted|still)] [{around}]',
    '(which|what) [of my] (claims|bills) (did|have) you [still|not|already] (pay|paid|deny|denied|reject|rejected|refuse|refused|approve|approved|processing|turn down|turned down) [{around}]',
    '(did|have) you (reject|rejected|deny|denied|refuse|refused|turn down|turned down) (anything|any claims|any of my claims|any bills) [of mine|from me]',
    '(how many) (claims|bills) (did|have|do) i (file|filed|have|had|submit|submitted) [{around}]',
    '(are|is) (any|some|all) (of my claims|claims|bills) [still] (open|pending|unpaid|in process|being processed) [{around}]',
  ],
  'convonet/examples': [
    'show me my recent claims',
    'what claims do I have',
    'were any of my claims denied',
    'list my medical claims from January',
    'how are my insurance claims doing',
    'show me my claims',
    'which of my claims were denied',
    'list the bills from this year',
    'are any claims open',
    'do I have claims in March',
    'which claims did you pay',
    'how many claims did I file this year',
    'did you reject anything of mine',
    'what claims are being processed',
    'have any doctors sent you a bill for me',
    'have you refused any of my claims',
    'which bills are you still processing',
    'what claims have you turned down',
    'which of my claims did you refuse',
  ],
  'convonet/say': {
    ...personalSay,
    listed: 'You have {count}[ {status}] {count|claim|claims}: {spoken}.',
    continued: 'And then {spoken}.',
    'no-more': 'Those were all of your claims.',
    none: 'You have no claims on file.',
    'none-found': 'You have no[ {status}] claims like that.',
    'bad-date': 'I did not understand those dates. Which days do you mean?',
    'bad-period': 'That period ends before it begins. From when to when should I look?',
    'bad-status':
      'I do not know that status. Claims can be processing, paid, denied or appealed, for example.',
  },
}

export const getClaimStatusLanguage: Language = {
  'convonet/can': 'tell where a claim stands',
  'convonet/slots': oneClaim,
  'convonet/phrases': [
    `(check|tell me|give me|look up|find out|get|look into) [the] status (of|on|for) ${THE_CLAIM} {claim_id}`,
    `(what is|how is|where is) [the] status (of|on|for) ${THE_CLAIM} {claim_id}`,
    `(what is happening|what happened|what is going on|how far along are you|what is new) (with|to) ${THE_CLAIM} {claim_id}`,
    `(has|was|did|is) ${THE_CLAIM} {claim_id} (been paid|paid|approved|been approved|been processed|processed|go through|gone through|denied|been denied|settled|been settled|still open|accepted) [yet|already|now]`,
    '(what is|check|tell me|look up|how is|where is) [the] status (of|on|for) (my|the|our) {claim_id} claim',
    '(what is happening|what happened|what is going on|where are we|where do we stand|what is new|how are we doing|how far along are you) (with|to|on) (my|the|our) {claim_id} claim',
    '(has|was|did|is|were) (my|the|our) {claim_id} claim [been|get|got|gone|go] (paid|approved|processed|through|denied|settled|accepted|decided|rejected) [yet|already|now]',
    '(check|check on|look up|look into|find|pull up|how is|how about) (my|the|our) {claim_id} claim [doing]',
    '(is there|do you have|have you got) [(any|some)] (news|update|word|progress) (on|about|regarding|with) (my|the|our) {claim_id} claim',
    '(did you|have you) (get|receive|got|received|process|processed) [(my|the|our)] claim (for|from|about) {claim_id}',
    '(has|was|is) (my|the|our) {claim_id} been paid [for] [yet|already]',
    'how (is|about) [my|the] claim (for|from|about) {claim_id} [doing|coming along]',
    '(check|look up|find|look at|pull up) (the|my) claim (for|from|about) {claim_id}',
    `(check|look up|find|pull up|what about|what is happening with|what is the status of|tell me about|read me|where is) [my|the] claim [number] {claim_number}`,
    '[my|the] claim number is {claim_number}',
    {
      phrase:
        '(check|tell me|look up|find out|get|what is) (the|my) (status of (my|a|one|the) claim|claim status)',
      ask: 'claim_id',
    },
    { phrase: '(check|look up|check on|look into) (my|a|one|one of my) (claim|claims)', ask: 'claim_id' },
    {
      phrase: '(has|was|is) my claim (been paid|paid|approved|processed|been processed|denied|settled) [yet]',
      ask: 'claim_id',
    },
    'where (do|does|did) [(my|the|our)] claim [number] {claim_number} (stand|go|end up)',
    `where (do|does|did) ${THE_CLAIM} {claim_id} (stand|go|end up)`,
    'where (do|does|did) (my|the|our) {claim_id} claim (stand|go|end up)',
    '(how|where) (is|are|do we stand with|do you stand with|are we with|are you with) (my|the|our) {claim_id} claim [doing|coming along|now]',
    '(how|where) (is|are we with|do we stand with|do you stand with) [my|the] claim [number] {claim_number} [doing|coming along|now]',
    '(is|was|has|did) [my|the] claim [number] {claim_number} [been|get|go|gone] (paid|approved|denied|processed|settled|rejected|through|accepted|decided) [yet|already|now]',
    '(when|by when) (will|do) you (pay|settle|process|decide on|decide about|finish) (my|the|our) {claim_id} (claim|bill)',
    '(has|was|is|did) (the|my) bill (for|from|of) [my|the] {claim_id} [been|get] (paid|settled|approved|processed|denied) [yet|already|now]',
    '(did|have) you [already] (pay|paid|settle|settled|process|processed|approve|approved) [for] (my|the|our) {claim_id} claim [yet|already]',
  ],
  'convonet/examples': [
    'what is the status of my MRI claim',
    'has my office visit been paid yet',
    'check the claim from Quest Diagnostics',
    'what is happening with the claim from Dr. Chen',
    'what is the status of my claim',
    'did you pay the claim for my MRI',
    'is the bill from the emergency room settled',
    'where is my claim',
    'what about claim number 2024 dash 001',
    'how is the claim from January doing',
    'has my surgery claim been processed',
    'was the claim for the blood test approved',
    'is my claim paid',
    "when will you pay my doctor's bill",
    'did you pay for my blood test',
    'have you paid for my surgery yet',
    'did the insurance pay for the ambulance',
  ],
  'convonet/say': {
    ...oneSay,
    decided: `The claim for your {claim} {state}[ because {reason}]. It was billed at {billed}[, the plan paid {paid}][, and your share is {owed}].${late}`,
    undecided,
    appealed: 'The claim for your {claim} {state}[ since {appealed}].[ The reference is {appealNumber}.]',
  },
}

export const getClaimDetailsLanguage: Language = {
  'convonet/can': 'explain why a claim was denied',
  'convonet/slots': oneClaim,
  'convonet/phrases': [
    '(why|how come) (was|were|is|has|did|got) [my|the|our] [claim for|bill for|claim from] {claim_id} [claim|bill] [been|get|got] (denied|rejected|declined|refused|turned down|not paid|not covered|not approved|denied coverage)',
    '(why|how come) (did|do|have|has|does) (you|my insurance|the insurance|they|the plan|my plan) [not] (deny|denied|reject|rejected|refuse|refused|decline|declined|pay for|paid for|cover|covered) [my|the] [claim for|claim from] {claim_id} [claim]',
    '(what is|tell me|explain|give me) the reason [that|why] [my|the] [claim for] {claim_id} [claim] (was|got|has been) (denied|rejected|declined|turned down)',
    '(explain|tell me) (why|how come) [my|the] [claim for|bill for] {claim_id} [claim] (was|got|has been|is) (denied|rejected|declined|not paid|turned down)',
    '(my|the) {claim_id} [claim] (was|got|has been) (denied|rejected|declined|turned down) [why|and i want to know why|and i do not know why|can you tell me why]',
    '(why|how come|why is it that|explain why|tell me why) [(my|the|our)] {claim_id} [claim] (was|is|has been|got) [not] (denied|rejected|declined|refused|turned down|covered|paid|approved)',
    '(why|how come) (was|were|is|did|do|has|does) not [(you|my insurance|the insurance|they|the plan|my plan)] (my|the|our|pay|cover|approve|pay for) [(my|the|our)] {claim_id} [claim] [(covered|paid|approved|paid for)]',
    '{around} (my|the|our) {claim_id} [claim] (was|got|has been) (denied|rejected|declined|refused|turned down)',
    '(tell me|explain|explain to me|let me know) (why|how come) (you|they|my insurance|the insurance|the plan) [(wo|will|would|did|do)] [not] (pay|pay for|cover|approve|deny|denied|reject|rejected) [(my|the|our)] {claim_id}',
    '(you|they|the insurance|my insurance|the plan) [have] (denied|rejected|declined|refused|turned down|refused to pay for) [(my|the|our)] {claim_id} [claim]',
    '(explain|what about|tell me about|i do not understand|i have a question about|go over) the (denial|rejection) (of|for) [(my|the|our)] {claim_id} [claim]',
    '(i do not (understand|know|get|see)|i wonder|i would like to know|i want to know|do you know|explain to me|what is the reason|i am calling to find out|find out) [(why|how come)] [(you|they)] [(my|the|our)] {claim_id} [claim] (was|is|has been|got) [not] (denied|rejected|declined|refused|turned down|covered|paid|approved)',
    '(what is|what was|tell me|explain|give me) the reason [why|that] (you|they|the insurance) (denied|rejected|declined|refused|turned down) [(my|the|our)] {claim_id} [claim]',
    '(what is|what was|tell me|explain|give me) the reason (for|of|behind) the (denial|rejection) (of|for) [(my|the)] {claim_id} [claim]',
    '(tell|show|give|read) [me] [(more|everything|all)] [the] (about|details of|details on|details about|details for) (my|the|our) {claim_id} claim',
    '(tell|show|give|read) [me] [(more|everything|all)] [the] (about|details of|details on|details about|details for) [my|the] (claim|bill) (for|from|about) {claim_id}',
    '(tell|show|give|read) [me] [the] (details|line items) (of|on|about|for) [my|the] [claim for|claim from] {claim_id} [claim]',
    {
      phrase:
        '(why|how come) (was|is|did) (my|the|a|one of my) (claim|claims) [get|been] (denied|rejected|declined|turned down|not paid)',
      ask: 'claim_id',
    },
    {
      phrase:
        '(my|a|one of my) (claim|claims) (was|got|has been|were) (denied|rejected|declined|turned down)',
      ask: 'claim_id',
    },
    {
      phrase: '(tell|show|give|read) [me] [the] details (of|on|about|for) (my|a|the) claim',
      ask: 'claim_id',
    },
    '[me] [(all|all of|more|some|any)] [the|of the] (details|line items|information|specifics|particulars|facts) (of|on|about|for|regarding) [my|the] {claim_id} (claim|bill) [please]',
    '[me] [(all|all of|more|some|any)] [the|of the] (details|line items|information|specifics|particulars) (of|on|about|for|regarding) [my|the] (claim|bill) (for|from|about) {claim_id}',
    '[(tell|show|give|read|i need|i want)] [me] [(all|all of|more|some|any|everything)] [the|of the] (about|details of|details on|details about|details for|line items of|information on|information about) [my|the] claim [number] {claim_number}',
    '(why|how come|for what reason|for which reason) (was|is|did|were|has) [my|the] claim [number] {claim_number} [been|get] (denied|rejected|declined|refused|turned down|not paid|not covered)',
    '(what|which) (was|were|is|are) [exactly] (on|in|billed on|the diagnosis on|the services on|listed on) (my|the|our) {claim_id} (claim|bill)',
    '(for what reason|on what grounds|based on what) (did|was|were|has|have) [(you|the insurance|my insurance)] [(my|the|our)] {claim_id} [claim|bill] [get|been|was] (denied|rejected|declined|refused|turned down)',
    '(for what reason|on what grounds|based on what) (did|have) (you|the insurance|my insurance|the plan) (deny|denied|reject|rejected|refuse|refused|decline|declined|turn down) [(my|the|our)] {claim_id} [claim|bill]',
  ],
  'convonet/examples': [
    'why was my MRI denied',
    'tell me more about the claim for the lab work',
    'what is the reason my claim was rejected',
    'how come you did not pay for the MRI',
    'why was my claim denied',
    'what exactly is on the claim for the office visit',
    'give me the details of claim CLM 2024 004',
    'why did you refuse to pay for the surgery',
    'tell me everything about the claim from June',
    'which doctor billed me on that claim',
    'what was the diagnosis on my emergency claim',
    'for what reason did my claim get turned down',
  ],
  'convonet/say': {
    ...oneSay,
    details: `The claim for your {claim} {state}[ because {reason}].[ {details}.] It was billed at {billed}[, {allowed} of it was allowed][, the plan paid {paid}][, and your share is {owed}][: {breakdown}].${late}`,
    undecided,
  },
}
