import type { ReplyEvent } from '@convonet/contracts/agent'

/** A reply as the caller meets it: whole sentences, with everything else kept in its place. `writing` comes with the first token. */
export type ReplyPart =
  | { type: 'writing' }
  | { type: 'sentence'; text: string }
  | Exclude<ReplyEvent, { type: 'token' }>

/**
 * Cuts tokens into sentences at the moment the full stop arrives, where that is safe to decide; waiting for the token
 * after it would cost 25 ms at 40 tokens a second. After "Dr." or "3." it waits for what follows.
 */
export async function* sentences(events: AsyncIterable<ReplyEvent>): AsyncGenerator<ReplyPart> {
  let pending = ''
  let writing = false

  for await (const event of events) {
    if (event.type !== 'token') {
      if (SPEAKABLE.test(pending)) yield { type: 'sentence', text: pending.trim() }
      pending = ''
      yield event
      continue
    }
    if (!writing) yield { type: 'writing' }
    writing = true
    pending += event.text
    for (let end = endOfSentence(pending); end > 0; end = endOfSentence(pending)) {
      yield { type: 'sentence', text: pending.slice(0, end).trim() }
      pending = pending.slice(end)
    }
  }

  if (SPEAKABLE.test(pending)) yield { type: 'sentence', text: pending.trim() }
}

const SPEAKABLE = /[\p{L}\p{N}]/u

const CLOSING = `["'”’)\\]]*`
const FOLLOWED = new RegExp(`[.!?。？！…]+${CLOSING}(?=\\s)`, 'gu')
const AT_THE_END = new RegExp(`(?:[!?。？！]|\\p{L}\\p{L}\\.)${CLOSING}$`, 'u')

/** Words that take a full stop without ending a sentence, and the number of a list's item. */
const ABBREVIATION =
  /(?:^|[\s("'])(?:mr|mrs|ms|dr|prof|st|mt|vs|etc|approx|no|dept|ext|inc|ltd|co|jr|sr|a\.m|p\.m|e\.g|i\.e|u\.s|\p{L})\.["')\]]*$|^\s*\d+\.$/iu

/** Where the first whole sentence ends, or 0. */
function endOfSentence(text: string): number {
  for (const match of text.matchAll(FOLLOWED)) {
    const end = match.index + match[0].length
    const before = text.slice(0, end)
    if (!ABBREVIATION.test(before) || closesAfterHour(before, text.slice(end))) return end
  }
  return AT_THE_END.test(text) && !ABBREVIATION.test(text) && !insideQuotes(text) ? text.length : 0
}

/** "5 p.m. The table" ends a sentence, "Dr. Chen" does not: only a.m. and p.m. may close one. */
const closesAfterHour = (before: string, after: string) =>
  /[ap]\.m\.["')\]]*$/i.test(before) && /^\s+\p{Lu}/u.test(after)

/** The closing quotation mark is still to come and belongs to this sentence. */
const insideQuotes = (text: string) => (text.match(/"/g)?.length ?? 0) % 2 === 1
