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

const CLOSING = `["'”’)\\]」』）]*`
/** Full-width stops need no space after them. */
const ENDINGS = new RegExp(`[.!?…]+${CLOSING}(?=\\s)|[。？！]+${CLOSING}`, 'gu')
/** Only a plain word may end here and now: after "example." in "a@example.com" more may come. */
const CERTAIN_END = /(?:[!?]|(?<![^\s"'“‘(])[\p{L}'’-]*\p{L}{2}\.)$/u

/** Words that take a full stop without ending a sentence, initials ("J.", "p.m.", "e.g."), and the number of a list's item. */
const ABBREVIATION =
  /(?:^|[\s("'])(?:mr|mrs|ms|dr|prof|st|mt|vs|etc|approx|no|dept|ext|inc|ltd|co|jr|sr|ph|(?:[a-z]{1,2}\.)*[a-z])\.["')\]]*$|(?:^|[:.!?\n])\s*\d+\.$/iu
/** Trailing off, or the end of what is quoted: in lower case it goes on. */
const MAY_GO_ON = /(?:\.\.|…|["'”’)\]」』）])$/u
const HOUR = /[ap]\.m\.$/i
const NO = /\bno\.$/i

/** Where the first whole sentence ends, or 0. */
function endOfSentence(text: string): number {
  for (const match of text.matchAll(ENDINGS)) {
    const end = match.index + match[0].length
    if (isSentence(text.slice(0, end), text.slice(end))) return end
  }
  const certain = CERTAIN_END.test(text) && SPEAKABLE.test(text) && !ABBREVIATION.test(text)
  return certain && !isOpen(text) ? text.length : 0
}

function isSentence(before: string, after: string): boolean {
  if (!SPEAKABLE.test(before)) return false
  if (after === '') return !isOpen(before)
  if (HOUR.test(before)) return /^\s+\p{Lu}/u.test(after)
  if (NO.test(before)) return /^\s+[^\s\d]/u.test(after)
  if (MAY_GO_ON.test(before)) return /^\s*[^\s\p{Ll}]/u.test(after)
  return !ABBREVIATION.test(before)
}

/** What closes this quotation or bracket is still to come and belongs to this sentence. */
const isOpen = (text: string) =>
  count(text, /"/g) % 2 === 1 || count(text, /[“(「『（]/g) > count(text, /[”)」』）]/g)

const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0
