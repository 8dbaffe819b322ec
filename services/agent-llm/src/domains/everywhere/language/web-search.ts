import type { ToolMeta } from '@convonet/contracts/tool-language'
import type { z } from 'zod'

export const webSearchLanguage: z.input<typeof ToolMeta> = {
  'convonet/can': 'look things up on the web',
  'convonet/timeout-ms': 9000,
  'convonet/slots': { query: { kind: 'text', verbatim: true, ask: 'What should I look for?' } },
  'convonet/phrases': [
    '(search|browse) (the web|the internet|online|google) [for|about] {query}',
    '(google|web search) {query}',
    '(look|look up|search|find|find out) {query} (on the web|on the internet|online)',
    '(what does the (web|internet) say|find something online|search online|look online) (about|for) {query}',
    '(search|look on) (the web|the internet|online)',
    '(what is|what are|tell me|read me|give me|any) [the] (news|latest news|headlines) [(about|on|from|regarding) {query}]',
  ],
  'convonet/examples': [
    'search the web for good running shoes',
    'look it up online',
    'google that for me',
    'search the internet for flight prices',
    'what is in the news today',
    'google the opening hours of the museum',
    'look online for the weather in Boston',
    'find out on the web who won the election',
    'what is the current interest rate according to the web',
  ],
  'convonet/say': {
    found: 'I found this: {found}.[ That is from {sources}.]',
    'nothing-found': 'I found nothing about {query}.',
    'not-connected': 'I cannot search the web here: no search service is connected.',
  },
}
