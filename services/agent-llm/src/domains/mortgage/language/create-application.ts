import { figureSlots } from './figure-slots.ts'
import { HOME, type Language, MORTGAGE, noApplication } from './words.ts'

export const createApplicationLanguage: Language = {
  'convonet/can': 'start a mortgage application',
  'convonet/slots': figureSlots,
  'convonet/phrases': [
    `(apply|applying|application|go|qualify) for (a|the|my|our|another) [new] ${MORTGAGE}`,
    `(start|begin|open|create|make|set up|do|file|submit|fill out|fill in|continue|resume|go on with|finish) (a|an|my|the|our|another) [new] ${MORTGAGE} application`,
    `(start|begin|continue|resume|go on) with (my|the|a|our) ${MORTGAGE} [application]`,
    `(get|take out|take|obtain|need|want|have|ask for) (a|an|another|my first|our first) [new] ${MORTGAGE}`,
    `(i|we) (need|want|am looking for|are looking for|am interested in|are interested in|am here for|am calling for|am calling about|am calling about getting) (a|an) [new] ${MORTGAGE}`,
    `(finance|get financing for|get a loan for|borrow money for|borrow for) (a|my|our|the) [new|first] ${HOME}`,
    `borrow [some] money (for|to buy) (a|my|our|the) [new|first] ${HOME}`,
    { phrase: `(buy|buying|purchase) (a|my|our) [new|first] ${HOME} with a ${MORTGAGE}`, everyday: true },
    `[a|new] ${MORTGAGE} application`,
  ],
  'convonet/examples': [
    'I want to apply for a mortgage',
    'I would like to take out a home loan',
    'we are hoping to buy our first house and need a loan',
    'how do I get started with a mortgage',
    'can the bank lend me money for a house',
    'I need financing for a home',
  ],
  'convonet/say': {
    created: 'I started your mortgage application.[ I noted {noted}.]',
    'already-open': 'You have an open mortgage application, so let us go on with it.[ I noted {noted}.]',
    decided: noApplication.decided,
  },
  'convonet/intent': 'start a mortgage application',
}
