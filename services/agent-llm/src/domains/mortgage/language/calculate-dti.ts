import { type Language, noApplication } from './words.ts'

const RATIO = '(debt to income ratio|debt to income|debt-to-income ratio|dti|dti ratio|debt ratio)'
const SENTENCE = 'Your debt to income ratio is {ratio}, {debt} of debts against {income} of income a month'

export const calculateDtiLanguage: Language = {
  'convonet/can': 'work out your debt to income ratio',
  'convonet/phrases': [
    `(what is|how is|how high is|how good is|tell me|give me|calculate|compute|work out|figure out|check|show me) (my|our|the) [current] ${RATIO}`,
    `[what about] (my|our) ${RATIO}`,
    '(what|how much|which percentage|what percentage|what share|how big a share) of (my|our) income (goes to|goes into|do i spend on|do we spend on|is eaten up by) (debt|debts|my debts|our debts)',
    '(is|are) (my|our) (debt|debts) too high [for my income]',
  ],
  'convonet/examples': [
    'what is my debt to income ratio',
    'calculate my DTI',
    'how much of my income goes to debts',
    'are my debts too high for what I earn',
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
