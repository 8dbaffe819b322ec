import { APPLICATION, type Language, NEED } from './words.ts'

export const cancelApplicationLanguage: Language = {
  'convonet/can': 'cancel your mortgage application',
  'convonet/phrases': [
    `${NEED} (cancel|withdraw|close|abandon|delete|stop|give up|end|call off|drop|terminate) (my|our|the|this) ${APPLICATION}`,
    `(forget|forget about|give up on) (my|our|the|this) ${APPLICATION}`,
    `(i|we) (do not|no longer) (want|need) (my|our|the|a|this) ${APPLICATION} [anymore|any more|any longer]`,
    `(i|we) [have] changed (my|our) mind about (my|our|the|this) ${APPLICATION}`,
    `${NEED} (pull|pull out of|take back|back out of|quit|scrap|kill|discard|retract|revoke|undo|scratch) (my|our|the|this) [whole] ${APPLICATION} [application]`,
    `(cancel|withdraw|close|abandon|delete|stop|end|drop|terminate|forget|pull|forget about) (my|our|the|this) [whole|entire] (${APPLICATION}|loan file|mortgage file|loan request|mortgage process|mortgage thing)`,
    `(i|we) [have] (decided|decide) (against|not to take|not to get|not to go ahead with|not to go through with|to drop|to cancel|to withdraw|to stop) (my|our|the|a|this) ${APPLICATION}`,
    `(i|we) (do not|no longer|am not|are not|will not|will no longer) (want|need|wish|going|go|be going|wanting|continue|proceed|pursue|interested in) [to] [go|going] [on|ahead|through|forward|continue|proceed] [with] (my|our|the|a|this) ${APPLICATION} [anymore|any more|any longer|after all]`,
    `(i|we) (do not|no longer) (want|wish) to (go ahead|go on|go through|continue|proceed|go forward) with (my|our|the|this) ${APPLICATION} [anymore|any more|any longer|after all]`,
    `(i|we) (am not|are not|will not be|do not want to|no longer want to) (buying|buy) [a|the|that] [house|home|place] [after all|anymore|any more] [so|and] [please] (cancel|withdraw|close|drop|stop|forget) (my|our|the|this) ${APPLICATION}`,
  ],
  'convonet/examples': [
    'please cancel my mortgage application',
    'I want to withdraw my home loan application',
    'I have changed my mind about the mortgage and want out',
    'I changed my mind about the mortgage',
    'withdraw my mortgage application',
    'we no longer need the home loan',
    'stop my application for the house',
    'close my mortgage file, we found another bank',
    'delete the application, I do not want to buy anymore',
    'drop the mortgage, please',
    'forget the whole mortgage',
    'I do not want a mortgage anymore',
    'we are not going through with the mortgage',
    'call off my mortgage application',
  ],
  'convonet/say': {
    cancelled: 'Your mortgage application is cancelled.',
    'no-application': 'You have no mortgage application.',
    decided: 'Your mortgage application is {state} already.',
  },
  'convonet/intent': 'cancel your mortgage application for good',
}
