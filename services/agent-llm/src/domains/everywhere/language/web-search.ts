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
    '(find out|look|look up|check|search|see|find|read up) (on the web|on the internet|in the internet|online|on google|on the net) [for|about] {query}',
    '(do|run|make|start|perform) (a|an|one|another) [quick] (web|internet|google|online) search [(for|on|about|regarding)] {query}',
    'what (does|do|would|has) (google|the web|the internet|the net|the news) (say|know|think|tell|have) (about|on|to say about) {query}',
    '(ask|use|try|check|consult) (google|the internet|the web|the net) [(about|for|on|to find out|to find)] {query}',
    '(search|look|look around) (the web|the internet|online|google|the net) (to find out|to see|and tell me|and find out) {query}',
    '(what is|what are|tell me|give me) the latest (on|about|from) {query} (on the web|on the internet|online|in the news)',
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
