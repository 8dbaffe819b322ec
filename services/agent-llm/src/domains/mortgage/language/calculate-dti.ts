import { type Language, noApplication } from './words.ts'

const RATIO = '(debt to income ratio|debt to income|debt-to-income ratio|dti|dti ratio|debt ratio)'
const SENTENCE = 'Your debt to income ratio is {ratio}, {debt} of debts against {income} of income a month'

const PAY = '(my|our) [monthly|gross] (income|salary|pay|paycheck|earnings|wages)'

export const calculateDtiLanguage: Language = {
  'convonet/can': 'work out your debt to income ratio',
  'convonet/phrases': [
    `(what is|how is|how high is|how good is|how bad is|tell me|give me|calculate|compute|work out|figure out|check|show me|what about) [(my|our|the)] [current] ${RATIO} [now|looking|doing|right now]`,
    `[my|our] ${RATIO}`,
    '(what|how much|which percentage|what percentage|what share|what part|how big a share) of (my|our) [monthly] income (goes to|goes into|goes towards|do i spend on|do we spend on|is eaten up by) [my|our|paying] (debt|debts)',
    '(is|are) (my|our) (debt|debts) too (high|much) [for (my|our) income]',
    `(am i|are we|do i have|do we have|have i got) [carrying|in] too much debt [for (my|our|a) (income|mortgage)]`,
    '(how do|how does) (my|our) (debts|debt) compare (to|with) (my|our) income',
    `(what|how much|which percentage|what percentage|what percent|what share|which share|what part|how big a share|what fraction|how big a part) of (${PAY}) (goes to|goes into|goes towards|goes on|go to|is|are|do i spend on|do we spend on|is eaten up by|is taken up by|is used for|is spent on|do|does) [my|our|paying|all my] [monthly] (debt|debts|loans|debt payments|loan payments|payments) [take|eat up|eat|use up|make up|swallow]`,
    `(compute|calculate|work out|figure out|tell me|find out|check) (what|how much|which|how big a) [share|percentage|percent|part|fraction] [of] (${PAY}) [that] (my|our|the) (debts|debt|loans|payments|debt payments) (eat up|eat|take|take up|make up|use up|are|is)`,
    `(how do|how does) (my|our) (debts|debt|debt payments|loans) (compare|stack up|relate) (to|with|against) (${PAY}|what (i|we) (make|earn))`,
    `(compare|set) (my|our) (debts|debt|debt payments) (to|with|against) (${PAY}|what (i|we) (make|earn))`,
    `(is|are) (my|our|the) (${RATIO}|debts|debt) [still] (too high|okay|ok|fine|good|good enough|all right|in order|low enough|acceptable|too much) [for (my|our|a) (income|mortgage|loan|pay|salary)]`,
    `(do|have) (i|we) [have|got|owe] too (much debt|many debts|much) [for (my|our|a|what i) (income|mortgage|loan|pay|salary|make|earn)]`,
    `(run|do|get|give me|find|determine|explain) (my|our|the) ${RATIO} [for me]`,
    `(calculate|compute|work out|figure out|tell me|check) (my|our|the) ${RATIO} (for me|again|with that|from that)`,
  ],
  'convonet/examples': [
    'what is my debt to income ratio',
    'calculate my DTI',
    'how much of my income goes to debts',
    'are my debts too high for what I earn',
    'how much of my pay goes to debts',
    'is my ratio of debts to income okay',
    'compare my debts with my income',
    'do I owe too much for what I earn',
    'tell me my DTI',
    'what share of my salary do my payments eat up',
  ],
  'convonet/say': {
    excellent: `${SENTENCE}. That is excellent.`,
    good: `${SENTENCE}. That is good.`,
    acceptable: `${SENTENCE}. That is acceptable, and below 43 percent would be better.`,
    high: `${SENTENCE}. That is high for most lenders.`,
    incomplete: 'I cannot work that out yet.',
    'no-income': 'Without an income there is no such ratio.',
    ...noApplication,
  },
}
