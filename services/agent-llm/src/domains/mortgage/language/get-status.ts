import { APPLICATION, type Language, noApplication } from './words.ts'

export const getStatusLanguage: Language = {
  'convonet/can': 'tell you how your mortgage application is going',
  'convonet/phrases': [
    `(what is|how is|how about|check|tell me|give me|get|show me|read me|look up|what about) [the] [current] [status] [of|on|for|with] [my|our|the] ${APPLICATION} [status|going|doing|coming along|looking|coming]`,
    `(what is|check|tell me|give me) [the] [current] status (of|on|for) (my|our|the) (application|loan)`,
    `[what is] [my|our|the] ${APPLICATION} status`,
    `(how far|where) (am i|are we|is it|is my application|do we stand|do i stand|are we at|am i at) (with|on) (my|our|the) ${APPLICATION}`,
    `(how far|where) (along|is) [is] (my|our|the) ${APPLICATION} [now|right now|at]`,
    `(is|was|has|did) (my|our|the) ${APPLICATION} [been] (approved|rejected|denied|accepted|done|complete|completed|ready|through|processed|decided|go through|get approved) [yet|already|now]`,
    `[is there|are there|do you have|have you got] (any|some|anything) (news|updates|update|progress|word|new) (on|about|with|for) (my|our|the) ${APPLICATION}`,
    `what is (going on|happening|new|up|the latest|the news|the state of things) (with|on) (my|our|the) ${APPLICATION}`,
    `(what do you have|what have you noted|what figures do you have) (on|for|in) (my|our|the) ${APPLICATION}`,
    `(has|have) (you|the bank|anybody|anyone|they) (decided|made a decision|reviewed|looked at) [on|about|at] (my|our|the) ${APPLICATION} [yet]`,
    `what is (next|left|the next step|still open) (for|on|in|with) (my|our|the) ${APPLICATION}`,
  ],
  'convonet/examples': [
    'what is the status of my mortgage application',
    'how is my home loan coming along',
    'where do we stand with my mortgage',
    'has the bank decided about my mortgage yet',
  ],
  'convonet/say': {
    draft: 'Your mortgage application is a draft.[ So far I have {known}.]',
    financial_review:
      'Your mortgage application is in financial review, and I have all its figures.[ I still need {missing}.]',
    document_collection: 'Your mortgage application is waiting for documents.[ I still need {missing}.]',
    document_verification: 'I have all your documents, and they are being checked.',
    under_review: 'All your documents are accepted, and a loan officer is reviewing your application.',
    pre_approved: 'Good news: your mortgage application is pre-approved.',
    approved: 'Congratulations, your mortgage application is approved.',
    rejected: 'I am sorry, your mortgage application was declined. A loan officer can tell you the reasons.',
    cancelled: 'Your mortgage application was cancelled.',
    ...noApplication,
  },
}
