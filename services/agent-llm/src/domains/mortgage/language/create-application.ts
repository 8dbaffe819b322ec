import { figureSlots } from './figure-slots.ts'
import { HOME, type Language, MORTGAGE, NEED, noApplication } from './words.ts'

const TO_BUY = `(to buy|to purchase|for|to finance|to get) (a|an|my|our|the|my first|our first) [new] ${HOME}`

const LOAN = '(mortgage|home loan|house loan|housing loan|home mortgage|mortgage loan|loan)'
const BEGIN =
  '(start|starting|begin|beginning|open|opening|create|make|set|set up|do|file|submit|fill out|fill in|go through|put in|get|launch|kick off)'
const BUYING = `[i am|we are|i|we|my partner and i are|my wife and i are|my husband and i are] (buy|buying|purchase|purchasing|house hunting|home shopping|house shopping|looking for a ${HOME}|thinking about buying|thinking of buying|want to buy|want to purchase|would like to buy|plan to buy|planning to buy|hoping to buy|about to buy|going to buy|found|have found) [a|an|our|my|the] [new|first] [${HOME}]`

export const createApplicationLanguage: Language = {
  'convonet/can': 'start a mortgage application',
  'convonet/slots': figureSlots,
  'convonet/phrases': [
    `${NEED} (apply|applying|application|go|sign up|ask) for (a|the|my|our|another) [new] ${MORTGAGE}`,
    `(start|starting|begin|beginning|open|create|make|set up|do|file|submit|fill out|fill in|continue|resume|go on with|finish|complete) (a|an|my|the|our|another) [new] ${MORTGAGE} application`,
    `(start|begin|continue|resume|go on|carry on|go ahead) with (my|the|a|our) ${MORTGAGE} [application]`,
    `(get|getting|be) started (on|with|for) (a|the|my|our) ${MORTGAGE} [application]`,
    `(get|take out|take|obtain|have|ask for|request) (a|an|another|my first|our first) [new] ${MORTGAGE} [${TO_BUY}]`,
    `(i|we) [would|will] (need|want|am looking for|are looking for|am interested in|are interested in|am here for|am calling for|am calling about|am calling about getting|require) (a|an) [new] ${MORTGAGE} [${TO_BUY}]`,
    `(finance|get financing for|need financing for|i need financing for|get a loan for|borrow money for|borrow for|a loan for) (a|my|our|the) [new|first] ${HOME}`,
    `[i need to|i want to|we need to|we want to] borrow [some] money (for|to buy) (a|my|our|the) [new|first] ${HOME}`,
    `[how do i|how can i|how would i|how do we] (apply for|get|start) (a|the) ${MORTGAGE} [application]`,
    `(i|we) (am|are|would like to|want to|plan to|am going to) [thinking about|thinking of|hoping to|looking to|planning to|about to] (buy|buying|purchase|purchasing) (a|our|my) [new|first] ${HOME} (and|so|and i|and we|so i|so we) (need|want|need to get|want to get|would need) (a|the) (${MORTGAGE}|loan)`,
    {
      phrase: `(buy|buying|purchase) (a|my|our) [new|first] ${HOME} with a (${MORTGAGE}|loan)`,
      everyday: true,
    },
    `[a|new|my] ${MORTGAGE} application`,
    `${NEED} ${BEGIN} [up] (a|an|my|the|our|another) [new|whole] (${LOAN} (file|process|procedure|paperwork|case|request)|loan application|${LOAN} application)`,
    `(sign|set) (me|us) up for (a|the|my|our|another) [new] (${LOAN}|${MORTGAGE})`,
    `[i am|we are] [calling|here|phoning] [because|since] (i|we) (need|want|would like|am interested in|are interested in|am in the market for|would need) [getting|to get|to take out|to apply for|applying for|taking out] (a|an|another) [new] ${MORTGAGE} [${TO_BUY}]`,
    `(how do|how can|how would|how should|what do|where do|where can|how does one|what must|how to) [i|we] (go about|apply for|get|take out|start|start with|begin|begin with|have to do to get|need to do to get|ask for) [getting|applying for|taking out|starting] (a|an|the|my|our) ${LOAN} [application|process] [with you|here]`,
    `${BUYING} [(and|so|which is why)] [(i|we)] [(need|want|would like|have to get|have to take out|would need|must get|am looking for|are looking for|require|will need)] [a|an|the|some] (${LOAN}|financing|money|to borrow|to finance it|to get financing|to apply for a ${LOAN})`,
    `${BUYING} [(and|so)] [can|could|shall|let] [i|we|you|us] (begin|start|go ahead|get started|get going) [with|on] [a|the|an] [${LOAN}|financing] [application]`,
    `(i|we) (need|want|would like|am looking for|are looking for|require|am interested in) [some] (financing|mortgage financing|home financing|a home purchase loan) [${TO_BUY}]`,
    `(get|have|receive|obtain) (a|an) (${LOAN}|${MORTGAGE}) ${TO_BUY}`,
    `(get|kick off|begin|start|launch) (the|my|our|a) ${LOAN} (started|process|going|application|off the ground|under way|rolling)`,
    `(lend|give|loan) (me|us) [the|some] money (for|to buy) (a|an|my|our|the|this) [new|first] ${HOME}`,
    `${NEED} (refinance|refinancing|refinance the loan on) (my|our|the) [current] (${HOME}|${MORTGAGE})`,
  ],
  'convonet/examples': [
    'I want to apply for a mortgage',
    'I would like to take out a home loan',
    'we are hoping to buy our first house and need a loan',
    'how do I get started with a mortgage',
    'can the bank lend me money for a house',
    'I need financing for a home',
    'I want to buy a house and need a loan',
    'help me get a mortgage',
    'we are first time buyers and would like to finance a home',
    'can I apply for financing of an apartment',
    'I need to take out a mortgage',
    'how do I sign up for a home loan',
    'let us open a new application for a mortgage',
    'we want to refinance our home',
    'I would like to begin the process for a mortgage',
    'my partner and I are buying a condo and have to borrow',
    'what do I have to do to get a mortgage here',
    'let us get the mortgage started',
    'start the paperwork for a mortgage',
  ],
  'convonet/say': {
    created: 'I started your mortgage application.[ I noted {noted}.]',
    'already-open': 'You have an open mortgage application, so let us go on with it.[ I noted {noted}.]',
    decided: noApplication.decided,
  },
  'convonet/intent': 'start a mortgage application',
}
