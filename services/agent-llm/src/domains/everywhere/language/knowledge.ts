import type { ToolMeta } from '@convonet/contracts/tool-language'
import type { z } from 'zod'

export const knowledgeLanguage: z.input<typeof ToolMeta> = {
  'convonet/can': 'answer questions from our documents',
  'convonet/slots': { query: { kind: 'text', verbatim: true, ask: 'What would you like to know?' } },
  'convonet/phrases': [
    '(search|look in|check|ask|consult|look up in) (the|your) (knowledge base|documents|documentation|help articles|help|handbook|manual) [for|about|on] {query}',
    '(search|look in|check|consult) (the|your) (knowledge base|documents|documentation|help articles|handbook|manual)',
    '(look up|find|search for) {query} in (the|your) (knowledge base|documents|documentation|help articles|handbook|manual)',
    '(what do|what does) (the|your) (documents|documentation|knowledge base|handbook|manual|policy|policies|help) say (about|on|regarding) {query}',
    '(is there|do you have) (anything|something|an article|a document|information) (about|on|regarding) {query} in (the|your) (knowledge base|documents|documentation|handbook|manual)',
    '(what is|tell me|explain) (your|the company) policy (on|for|about|regarding) {query}',
    '(what are|tell me) (your|the) (opening hours|office hours|business hours) [of {query}]',
    '(how do|how can) i use {query}',
  ],
  'convonet/examples': [
    'what does your documentation say about refunds',
    'check the knowledge base for voice commands',
    'what is your policy on cancellations',
  ],
  'convonet/say': {
    found: 'According to "{title}": {found}.',
    'nothing-found': 'I found nothing about that in our documents.',
  },
}
