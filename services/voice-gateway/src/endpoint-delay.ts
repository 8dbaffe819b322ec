import { dictates } from './endpoint-dictation.ts'

/**
 * Milliseconds of silence after which an utterance with this partial transcript has ended. `base` is the delay when
 * nothing speaks for more or less: 500 ms, LiveKit's default. Shorter (0.65 of it; Deepgram's guide takes 300 ms) when the
 * words read complete; longer (1.8 or 3 times it; Vapi waits 1.5 s for what is not punctuated, LiveKit at most 3 s) when
 * they break off or a number is being dictated.
 */
export function endpointDelay(partialText: string, base = 500): number {
  const text = partialText.toLowerCase().replace(/[’`]/g, "'").trim()
  const said = text.match(/[\p{L}\p{N}']+/gu) ?? []
  const bare = said.join(' ')
  if (bare === '') return base

  if (dictates(text) || ASKS_FOR_TIME.test(bare)) return Math.round(base * 3)
  if (WHOLE.test(bare) || CLOSING.test(bare)) return Math.round(base * 0.65)
  if (breaksOff(text, bare)) return Math.round(base * 1.8)
  return isComplete(text, said.length) ? Math.round(base * 0.65) : base
}

const ASKS_FOR_TIME =
  /\b(let me (see|think|check|look|find( it)?)|(hold|hang) on|(one|a) (moment|second|sec|minute)|wait)$/

/** Answers that need no more words. */
const WHOLE = new RegExp(
  `^(${[
    '(oh )?(yes|yeah|yep|yup|sure|no|nope|correct|right|exactly|absolutely|definitely|ok|okay|alright|fine|great|perfect)',
    '(yes|yeah|ok|okay|no|sure) (go ahead|it is|it does|i do|i am|i can|i did)',
    "(yes |no )?(that's|that is|that was) (right|correct|all|it|fine|wrong|good|everything)",
    '(good)?bye|hello|hi|hey( there)?|good (morning|afternoon|evening)',
    'stop|cancel( that| it)?|help|repeat( that)?|never ?mind|go ahead|agent|operator|representative',
    "i (do not|don't) know",
  ].join('|')})$`,
)

/** A courtesy at the end closes a request. */
const CLOSING = /\b(please|thanks|thank you( very much| so much)?|that's all|that's it|goodbye)$/

const OPENING =
  "(?:please |can you |could you |would you |i want to |i'd like to |i would like to |i need to |let's )*"
const VERB =
  '(?:add|book|buy|call|cancel|change|check|close|complete|create|delete|find|finish|get|give|list|make|mark|move|open|pay|put|read|remind|remove|reschedule|reserve|schedule|send|set|show|speak|talk|tell|transfer|update)'
const COMMAND = new RegExp(`^${OPENING}${VERB} `)
const COMMAND_WITHOUT_OBJECT = new RegExp(`^${OPENING}${VERB}( me| us)?$`)

/** Fillers, and words after which something must follow: conjunctions, articles, possessives, prepositions, subjects, auxiliaries. */
const HANGING = new RegExp(
  `\\b(?:${[
    'um|uh|uhm|er|erm|hm+|mm+|mhm|well|like|so|actually|basically|you know|i mean',
    'and|but|or|nor|because|since|although|though|unless|whether|if|when|while|than|which|whose|as well as|maybe|also|plus',
    'a|an|the|my|your|his|our|their|its|every|very|really',
    'to|of|for|from|with|without|at|by|about|on|in|into|onto|between|until|via|per',
    "i|i'm|i've|i'd|i'll|we|we're|we've|we'd|we'll|he|he's|she|she's|they|they're|you're|it's|that's|there's|what's|where's",
    'is|are|was|were|am|be|been|being|has|had|having|can|could|would|will|shall|should|may|might|must|cannot',
    'want|need|wanna|gonna',
  ].join('|')})$`,
)

/** "Log in", "put it on": the particle belongs to the verb. */
const PARTICLE =
  /\b(log|sign|come|turn|go|going|put|switch|move|check|carry|fill|sold|hurry)( \w+)? (on|in|by)$/

/** Questions may end on what hangs elsewhere: "who is it for", "what time will it be", "as soon as you can". */
const QUESTION_END =
  /^(who|what|which|where|when|why|how)\b.* (is|are|was|were|am|be|for|at|from|with|about|of|to|he|she|they|we|i|want|need)$/

function breaksOff(text: string, bare: string): boolean {
  if (/([,;:\-–—…]|\.\.\.)$/.test(text) || COMMAND_WITHOUT_OBJECT.test(bare)) return true
  return HANGING.test(bare) && !PARTICLE.test(bare) && !QUESTION_END.test(bare)
}

function isComplete(text: string, count: number): boolean {
  if (text.endsWith('?')) return count >= 3
  return /[.!]$/.test(text) && count >= (COMMAND.test(text) ? 3 : 4)
}
