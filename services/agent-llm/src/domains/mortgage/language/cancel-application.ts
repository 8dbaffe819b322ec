import { type Language, MORTGAGE } from './words.ts'

export const cancelApplicationLanguage: Language = {
  'convonet/can': 'cancel your mortgage application',
  'convonet/phrases': [
    `(cancel|withdraw|close|drop|abandon|delete|remove|stop|give up|end|call off) (my|our|the|this) ${MORTGAGE} [application]`,
    `(i|we) (do not|no longer) (want|need) (my|our|the|a|this) ${MORTGAGE} [application] [anymore|any more|any longer]`,
  ],
  'convonet/examples': [
    'please cancel my mortgage application',
    'I want to withdraw my home loan application',
    'I have changed my mind about the mortgage and want out',
  ],
  'convonet/say': {
    cancelled: 'Your mortgage application is cancelled.',
    'no-application': 'You have no mortgage application.',
    decided: 'Your mortgage application is {state} already.',
  },
  'convonet/intent': 'cancel your mortgage application for good',
}
