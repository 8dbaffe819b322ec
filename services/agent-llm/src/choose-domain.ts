import { type BaseMessage, isAIMessage } from '@langchain/core/messages'
import type { ChooseDomains, DomainQuestion, SentenceEmbeddings, ToolSpec } from './ports.ts'
import { type LikelyDomains, likelyDomains } from './spoken/meaning/likely-domains.ts'
import { readUtterance } from './spoken/reading/clauses.ts'
import { hintsOf } from './spoken/reading/domain-hints.ts'
import { type Example, learntOf, type Meaning, meaningOf } from './spoken/reading/meaning.ts'
import { countWords } from './spoken/reading/phrases.ts'
import { type Clause, type Vocabulary, vocabularyOf } from './spoken/reading/vocabulary.ts'
import { plainly, tidy } from './spoken/reading/words.ts'
import { isNo, isYes } from './spoken/yes-no.ts'

/** Its tools are always there. */
const EVERYWHERE = 'everywhere'
const MOST_DOMAINS = 2

/**
 * Which domains the caller's words are about: by the phrases of all tools, then by all of their words, by those that only one domain
 * uses and by sentences that are close in meaning, else what the talk was about until now.
 */
export function createChooseDomains(embeddings: SentenceEmbeddings | null): ChooseDomains {
  const meaning = embeddings && meaningOf(embeddings)
  return async (question, { signal }) => {
    const { tools, sticky } = question
    const text = tidy(question.text)
    const { clear, said, isTalk, isDoubtful } = understood(text, question)
    if (clear.length > 0 && !isDoubtful) return clear
    if (isTalk) return [...sticky]
    const by = await likelyDomains(plainly(text), vocabularyOf(tools))
    signal.throwIfAborted()
    if (clear.length > 0) return outweighing(clear, by) ?? clear
    const guessed = await guess(plainly(text), { tools, sticky, meaning, by, signal })
    if (guessed) return [guessed]
    return said.length > 0 ? said : [...sticky]
  }
}

/** `isTalk`: an answer or small talk, which stays with the subject at hand. */
function understood(text: string, question: DomainQuestion) {
  if (text === '' || isAnswer(text, question)) return { said: [], clear: [], isTalk: true, isDoubtful: false }
  const { tools, scene, sticky } = question
  const vocabulary = vocabularyOf(tools)
  const clauses = readUtterance(text, vocabulary, { when: scene, domain: sticky[0] })
  const said = domainsOf(clauses, vocabulary)
  const isTelling = /^(?:i|we|there)\b/i.test(text)
  const clear = clauses.filter((clause) => isClear(clause, isTelling))
  return {
    said,
    clear: domainsOf(clear, vocabulary),
    isTalk: said.length === 0 && clauses.length > 0,
    isDoubtful: clear.every(({ covered, words }) => covered < words * ENOUGH),
  }
}

/** Of so much of a clause has a phrase to account, to be believed at once. */
const ENOUGH = 0.75
/** How likely another domain has to be, and how unlikely that of the phrase, to be believed against it. */
const BELIEVED = 0.75
const UNLIKELY = 0.15

/** The domain that all words together speak for, where a phrase that fits any words accounts for little of them. */
function outweighing(clear: readonly string[], { likely }: LikelyDomains): string[] | null {
  const [best] = Array.from(likely).toSorted(([, a], [, b]) => b - a)
  if (!best || best[0] === EVERYWHERE || best[1] < BELIEVED) return null
  return clear.every((domain) => (likely.get(domain) ?? 0) <= UNLIKELY) ? [best[0]] : null
}

/** Domains of what was understood, in the order in which it was said. */
function domainsOf(clauses: readonly Clause[], { tools }: Vocabulary): string[] {
  const names = clauses.flatMap((clause) =>
    clause.kind === 'commands' ? clause.commands.map(({ tool }) => tool) : [],
  )
  const domains = names.flatMap((name) => tools.get(name)?.spec.domain ?? [])
  return [...new Set(domains)].filter((domain) => domain !== EVERYWHERE).slice(0, MOST_DOMAINS)
}

/** Says what to do, or most of its words were understood: "I have to ..." alone may be about anything. */
function isClear(clause: Clause, isTelling: boolean): boolean {
  if (clause.kind !== 'commands' || clause.everyday || clause.covered < 2) return false
  return clause.covered * 2 >= clause.words || (!isTelling && clause.covered > 2)
}

const SHORT = 4
const SHORT_ANSWER = 8

/** The assistant has asked something, and this is short enough to be the answer. */
function isAnswer(text: string, { messages, sticky }: DomainQuestion): boolean {
  const words = countWords(text)
  if (sticky.length === 0) return false
  if ((isYes(text) || isNo(text)) && words <= SHORT) return true
  return asksSomething(messages) && words <= SHORT_ANSWER && ANSWER.test(text)
}

/** Amounts, times, names and the like on their own, as a question for them is answered. */
const ANSWER =
  /^(?:(?:it'?s|it is|about|around|at|on|for|in|under|my name is|that'?s|just|the|no,?|yes,?|make it|i'?m|i make|uh|um|maybe) )*(?:[\p{Lu}\d$]|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|tomorrow|today|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|next|this)\b)[\w\s$.,:/'%-]*$/u

function asksSomething(messages: readonly BaseMessage[]): boolean {
  return messages.findLast(isAIMessage)?.text.trim().endsWith('?') ?? false
}

interface Guessing {
  tools: readonly ToolSpec[]
  sticky: readonly string[]
  meaning: Meaning | null
  by: LikelyDomains
  signal: AbortSignal
}

/** How much nearer another subject has to be than the one at hand, and how near at all. */
const LEAP = 0.08
const NEAR = 0.5
/** What a word that only one domain uses is worth, as closeness. */
const WORTH_OF_WORD = 0.12
const WORDS_ENOUGH = 1

/** What it is worth that all words together speak for a domain, and from when on that is enough. */
const WORTH_OF_LIKELY = 0.35
const LIKELY = 0.6
const LIKELY_ELSEWHERE = 0.8
const FAMILIAR = 0.4

interface Scored {
  domain: string
  score: number
  words: number
  near: number
  likely: number
}

async function guess(text: string, { tools, sticky, meaning, by, signal }: Guessing): Promise<string | null> {
  const hints = hintsOf(vocabularyOf(tools).specs)(text)
  const near =
    meaning && countWords(text) > 1
      ? await nearness(text, { tools, meaning, signal })
      : new Map<string, number>()
  const domains = [...new Set([...hints.keys(), ...near.keys(), ...by.likely.keys()])]
  const scored = domains
    .filter((domain) => domain !== EVERYWHERE)
    .map((domain): Scored => {
      const [words, closeness, likely] = [hints, near, by.likely].map((all) => all.get(domain) ?? 0)
      const known = { words: words ?? 0, near: closeness ?? 0, likely: likely ?? 0 }
      const score = known.near + known.words * WORTH_OF_WORD + known.likely * WORTH_OF_LIKELY
      return { domain, score: score + (sticky.includes(domain) ? LEAP : 0), ...known }
    })
  const [best] = scored.toSorted((a, b) => b.score - a.score)
  if (!best) return null
  const elsewhere = (near.get(EVERYWHERE) ?? 0) + (by.likely.get(EVERYWHERE) ?? 0) * WORTH_OF_LIKELY
  return isSure(best, { text, sticky, familiar: by.familiar }) && best.score > elsewhere ? best.domain : null
}

function isSure(
  { domain, words, near, likely }: Scored,
  { text, sticky, familiar }: { text: string; sticky: readonly string[]; familiar: number },
): boolean {
  const isLeaving = sticky.length > 0 && !sticky.includes(domain)
  if (isLeaving && words === 0 && countWords(text) <= SHORT) return false
  if (near >= NEAR || words > WORDS_ENOUGH) return true
  if (familiar >= FAMILIAR && likely >= (isLeaving ? LIKELY_ELSEWHERE : LIKELY)) return true
  return words === WORDS_ENOUGH && sticky.length === 0
}

async function nearness(
  text: string,
  { tools, meaning, signal }: { tools: readonly ToolSpec[]; meaning: Meaning; signal: AbortSignal },
): Promise<Map<string, number>> {
  const examples: Example[] = tools.flatMap((spec) =>
    learntOf(spec).map((sentence) => ({ name: spec.domain, sentence })),
  )
  const nearest = await meaning.nearest(text, examples, signal).catch(() => [])
  signal.throwIfAborted()
  return new Map(nearest.map(({ name, closeness }) => [name, closeness]))
}
