import { type Language, noApplication } from './words.ts'

export const getDebtsLanguage: Language = {
  'convonet/can': 'read your debts to you',
  'convonet/phrases': [
    '(what|which) (debts|loans) (do i have|have i listed|did i list|have i got|are listed|are on my application|are on my mortgage application|do you have) [(on|for) my (application|mortgage|mortgage application)|for me|listed]',
    '(read|show|tell|list|give) [me] [all] [of] (my|our|the) [listed|monthly] debts [to me|back]',
    '(what are|how high are|how much are) [all] (my|our|the) [listed|monthly|total] debts',
    '(how much|what) (debt|debts) (do i have|have i listed|did i list|is on my application)',
  ],
  'convonet/examples': [
    'which debts have I listed',
    'read me my debts',
    'how much debt is on my application',
  ],
  'convonet/say': {
    listed: 'You listed {count} {count|debt|debts}: {spoken}. That is {total} a month.[ {difference}]',
    empty: 'You have not listed any debts.[ You said {stated} a month in all.]',
    ...noApplication,
  },
}
