import { type Language, noApplication } from './words.ts'

const ON_FILE =
  '[(on file|listed|for me|for my mortgage|for the mortgage|on my application|on my mortgage|on my mortgage application|in all|in total)]'

export const getDebtsLanguage: Language = {
  'convonet/can': 'read your debts to you',
  'convonet/phrases': [
    `(what|which) (debts|loans) (do i have|do we have|have i listed|did i list|have i got|are listed|are on my application|are on my mortgage application|are on file|do you have|have you noted|did you note|have you got|am i paying|are we paying|did i tell you about|did i mention) [still] ${ON_FILE}`,
    `(read|show|tell|list|give|repeat|go over) [me] [all] [of] (my|our|the) [listed|monthly|mortgage] debts [to me|back|again] ${ON_FILE}`,
    `(what are|how high are|how much are) [all] [of] (my|our|the) [listed|monthly|total] debts ${ON_FILE}`,
    `(how much|how many|what) (debt|debts) (do i have|do we have|have i listed|did i list|is on my application|are there|are on my application|do i owe) ${ON_FILE}`,
    `(what|which) (debts|loans) (do you have|have you got|have you|did i give|have i given|have i told|are) [down|noted|listed|recorded|you] [for (me|us)|about|listed|in there|there|so far|on record] ${ON_FILE}`,
    `(go through|go over|run through|read out|read back|recite|repeat|hear|see|review|list|look at) [all] [of] (my|our|the) [listed|monthly|mortgage] (debts|loans|list of debts|debt list) [again|with me|one by one|to me] ${ON_FILE}`,
    `(tell|show|read|give) me (what|which debts|how much) (i|we) owe [in all|each month|every month|a month|in total] ${ON_FILE}`,
    `(how much|what all|what) (do|did) (i|we) (owe|say i owe|say we owe|list as debt|list as debts) [in all|each month|every month|a month|in total] ${ON_FILE}`,
    `(is|are|do you have|have you got|did i list|did i mention) (my|our|the) (car loan|student loan|credit card|credit cards|personal loan) (on the list|on my list|listed|down|noted|in my debts|among my debts|on my application) [already|yet]`,
  ],
  'convonet/examples': [
    'which debts have I listed',
    'read me my debts',
    'how much debt is on my application',
    'what debts do you have for me',
    'list everything I owe',
    'how much do I owe in total each month',
    'tell me my debts',
    'which loans are in my application',
    'what are all my monthly payments',
    'did I tell you about my car loan already',
  ],
  'convonet/say': {
    listed: 'You listed {count} {count|debt|debts}: {spoken}. That is {total} a month.[ {difference}]',
    empty: 'You have not listed any debts.[ You said {stated} a month in all.]',
    ...noApplication,
  },
}
