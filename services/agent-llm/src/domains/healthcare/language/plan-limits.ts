import { around, type Language, personalSay } from './words.ts'

const ASK =
  '(what is|what are|how much is|where am i with|how am i doing with|how am i doing on|how far am i with|how far am i along with|tell me|tell me about|show me|check|look up|give me|what about|how about|explain)'
const YEAR = '[(this year|for this year|for the year|right now|so far|status|now|at the moment|in network)]'

const withPlan = { ...personalSay, 'no-plan': 'I cannot find a health plan for your membership.' } as const

export const getBenefitsSummaryLanguage: Language = {
  'convonet/can': 'sum up your plan',
  'convonet/phrases': [
    '(what are|tell me about|tell me|walk me through|take me through|run me through|explain|sum up|summarize|go over|read me|give me|show me|check|look up|what about) [all] (my|the|our) (benefits|plan benefits|health benefits|health plan benefits|insurance benefits|medical benefits|benefits summary|summary of benefits|health plan|plan details)',
    '(explain|tell me [more] about|what is|describe|go over) (my|the|our) [(current|health|insurance)] plan [(to me|for me|with me)]',
    '(give|read|tell|show) me [(a|an|the)] (summary|overview|rundown) of (my|the) (benefits|plan|coverage|health plan|insurance)',
    '(what|what all|which services|what services) (does|do|is|are|will) [(my|the|our)] (plan|insurance|health plan|health insurance|coverage|policy|covered) [(cover|pay for|include|covered|by my plan|by my insurance|under my plan|in my plan)]',
    '(what|which (services|treatments|things)) (are|is) (covered|included) [(by|under|in|with) (my|the) (plan|insurance|health plan|coverage)]',
    'what (do|will) i get (with|from|under|out of) (my|the) [health] (plan|insurance|coverage)',
    'what is covered [(by|under|in|with) (my|the) (plan|insurance|health plan|coverage)]',
    '(how does|how do|explain how) (my|the) (plan|health plan|insurance) (work|works)',
    '(what|which) services need (prior authorization|approval|preauthorization|pre authorization)',
  ],
  'convonet/examples': [
    'what are my benefits',
    'give me an overview of my health plan',
    'what does my insurance cover',
    'explain how my plan works',
    'tell me about my plan',
    'what does my insurance cover in general',
    'summarize my coverage',
    'what is included in my health plan',
    'what are the main things about my policy',
    'explain my benefits',
  ],
  'convonet/say': {
    ...withPlan,
    summary:
      'Your plan is {plan}. In network, your deductible is {deductible}[, or {familyDeductible} for a family], and you never pay more than {outOfPocket} in a plan year. It covers {services}.[ You need prior authorization for {priorAuth}.][ {inactive}.]',
  },
}

export const getDeductibleStatusLanguage: Language = {
  'convonet/can': 'tell how much of your deductible is left',
  'convonet/slots': { around },
  'convonet/phrases': [
    `${ASK} (my|the|our) [(health|plan|individual|family|annual|yearly|current|remaining|insurance)] (deductible|deductibles) ${YEAR}`,
    '(how much|what) [of] [(my|the|our)] [family] deductible (have i met|have i paid|did i meet|have we met|is left|remains|is remaining|do i have left|have i left|has been met|is still open|is still left|do i still have to pay|is met|have i used|is used) [so far|this year|yet|already]',
    '(how much|what) (do i|do we) [still] (have|need|owe) [left] [to (pay|meet)] (on|of|for|towards|toward|before i meet|to meet|until i meet) [(my|the|our)] deductible [is met]',
    '(how much|what) (do i|do we) [still] (have|need) [to pay] (left on|left of|before|until) [(my|the|our)] deductible [is met|kicks in]',
    '(what is|how much is) [still] left (on|of|in|from|for) (my|the|our) deductible',
    '(how much|how far) [more|money] [(do i have to pay|do i need to pay|is left|is it|to go)] (until|before|till) (i|we) (meet|reach|hit|have met|satisfy) (my|the|our) deductible',
    '(have i|did i|have we|am i) [already] (met|meet|reached|reach|hit|paid|close to meeting|through|done with) [all of] (my|the|our) deductible [yet|already|this year]',
    '(is|has) (my|the|our) deductible [been] (met|reached|paid) [yet|already]',
    '[my] deductible [status]',
    '[{around}] (deductible|deductibles) [{around}]',
  ],
  'convonet/examples': [
    'how much of my deductible have I met',
    'what is left of my deductible',
    'did I reach the deductible already',
    'where do I stand with my deductible',
    'how much of my deductible is left',
    'have I met my deductible',
    'what is my deductible',
    'how much do I have to pay before the insurance starts paying',
    'is my deductible used up',
    'where am I with my deductible',
    'when does the insurance start to pay for everything after the deductible',
  ],
  'convonet/say': {
    ...withPlan,
    open: 'You have met {met} of your {total} in-network deductible, so {left} is left in the plan year that ends on {yearEnd}.[ Your family has only {familyLeft} left, which counts first.][ Out of network it is {outside}.][ {inactive}.]',
    met: 'You have met your in-network deductible for the plan year that ends on {yearEnd}.[ Out of network it is {outside}.][ {inactive}.]',
  },
}

const OOP =
  '(out of pocket|out-of-pocket|oop) [(maximum|max|limit|cap|costs|expenses|spending|amount|status|total)]'

export const getOutOfPocketStatusLanguage: Language = {
  'convonet/can': 'tell how far you are to your out-of-pocket maximum',
  'convonet/slots': { around },
  'convonet/phrases': [
    `${ASK} (my|the|our) [(individual|family|annual|yearly|current|remaining)] ${OOP} ${YEAR}`,
    `(how much|what) [of] [(my|the|our)] ${OOP} (have i met|have i paid|did i meet|have we met|is left|remains|is remaining|do i have left|have i left|has been met|have i reached|have i used) [so far|this year|yet|already]`,
    `(how close|how far|how near) am i (to|from) [(my|the|reaching my|meeting my|hitting my)] ${OOP}`,
    `(how much|what) (have|did) (i|we) [already] (paid|pay|spent|spend) ${OOP} [so far|this year|already]`,
    `(what is|how much is) [still] left (on|of|in|from|for) (my|the|our) ${OOP}`,
    `(how much|how far) [more|money] [(do i have to pay|do i need to pay|is left|is it|to go)] (until|before|till) (i|we) (meet|reach|hit|have met) (my|the|our) ${OOP}`,
    `(have i|did i|have we) [already] (met|meet|reached|reach|hit) (my|the|our) ${OOP} [yet|already|this year]`,
    `(what|how much) is the most (i|we) [(can|could|will|would|have to|might)] [have to] pay [(this year|in a year|for the year|out of pocket)]`,
    '[my] (out of pocket|out-of-pocket|oop) (maximum|max|limit|status)',
    '[{around}] (out of pocket|out-of-pocket) [{around}]',
    '(how much|what) [more] (can|could|might|will) (i|we) [still|have to] pay [at most] [in] this year',
  ],
  'convonet/examples': [
    'how close am I to my out of pocket maximum',
    'what is the most I will have to pay this year',
    'how much have I paid out of pocket so far',
    'did I reach my out-of-pocket limit',
    'what is my out of pocket maximum',
    'how much have I paid out of pocket',
    'did I reach my out of pocket limit',
    'how much more can I be charged this year',
    'when do I not have to pay anything myself anymore',
    'what is my yearly maximum for my own costs',
  ],
  'convonet/say': {
    ...withPlan,
    open: 'You have paid {met} towards your {total} in-network out-of-pocket maximum, so {left} is left in the plan year that ends on {yearEnd}. After that, your plan pays 100 percent of covered in-network care.[ Your family has only {familyLeft} left, which counts first.][ {inactive}.]',
    met: 'You have reached your in-network out-of-pocket maximum of {total}. Your plan pays 100 percent of covered in-network care until {yearEnd}.[ {inactive}.]',
  },
}
