import type { ToolMeta } from '@convonet/contracts/tool-language'
import type { z } from 'zod'

const DOCUMENTS =
  '(the|your|our) [(visitor|employee|staff|user|guest|company|house|return|help|travel|member)] (knowledge base|documents|document|documentation|help|help articles|article|articles|handbook|manual|guide|policy|policies|rules|faq)'

export const knowledgeLanguage: z.input<typeof ToolMeta> = {
  'convonet/can': 'answer questions from our documents',
  'convonet/slots': { query: { kind: 'text', verbatim: true, ask: 'What would you like to know?' } },
  'convonet/phrases': [
    `(search|look in|check|ask|consult|look up in) ${DOCUMENTS} [for|about|on] {query}`,
    `(search|look in|check|consult) ${DOCUMENTS}`,
    `(look up|find|search for|look for) {query} in ${DOCUMENTS}`,
    `(what do|what does|what did) ${DOCUMENTS} say (about|on|regarding) {query}`,
    `(is there|do you have|have you got) (anything|something|an article|a document|information) (about|on|regarding) {query} in ${DOCUMENTS}`,
    `(according to|going by) ${DOCUMENTS} {query}`,
    '(what is|tell me|explain) (your|the company|the house) (policy|rule|rules) (on|for|about|regarding) {query}',
    '(what is|tell me|explain|what are) our (policy|rule|rules|policies) (on|for|about|regarding) {query}',
    '(what|which) (rules|policy|policies) (apply|applies) (to|for|when) {query}',
    '(is there|are there|do you have|do we have|have you got) (an article|a document|a page|a guide|instructions|a policy|a rule|any rules|documentation) (about|on|for|regarding) {query}',
    `(does|do) ${DOCUMENTS} (say|mention|cover|explain) [(anything|something)] [(about|on|regarding)] {query}`,
    `(look|check|see) in ${DOCUMENTS} (for|what|how|whether|if|about) {query}`,
  ],
  'convonet/examples': [
    'what does your documentation say about refunds',
    'check the knowledge base for voice commands',
    'what is your policy on cancellations',
    'what do your documents say about parental leave',
    'look in the handbook for the travel policy',
    'is there an article about resetting a password',
    'what is our policy on refunds',
    'search the knowledge base for vpn',
  ],
  'convonet/say': {
    found: 'According to "{title}": {found}.',
    'nothing-found': 'I found nothing about that in our documents.',
  },
}
