import { setImmediate } from 'node:timers/promises'
import type { Slot } from '@convonet/contracts/tool-language'
import type { ToolSpec } from '../../ports.ts'
import { TOPICS } from '../reading/topics.ts'
import { type Classifier, type Lesson, learn } from './classifier.ts'
import { EVERYDAY } from './everyday.ts'
import { expand } from './expand.ts'
import { featuresOf } from './features.ts'

/** The name of what asks for nothing. */
export const NOTHING_ASKED = 'everyday'

const MOST_SETS = 8
const known = new Map<string, Promise<Classifier>>()

/** What sentences ask for, learnt from what people say of these tools and from everyday talk; once for each set of tools. */
export function intentsOf(specs: readonly ToolSpec[]): Promise<Classifier> {
  const intents = bySpecs.get(specs) ?? byContent(specs)
  bySpecs.set(specs, intents)
  return intents
}

const bySpecs = new WeakMap<readonly ToolSpec[], Promise<Classifier>>()

function byContent(specs: readonly ToolSpec[]): Promise<Classifier> {
  const set = JSON.stringify(
    specs.map(({ name, meta }) => [name, meta['convonet/phrases'], meta['convonet/examples']]),
  )
  const same = known.get(set)
  if (same !== undefined) return same
  const intents = learnAll(specs)
  known.set(set, intents)
  for (const oldest of [...known.keys()].slice(0, -MOST_SETS)) known.delete(oldest)
  return intents
}

/** Tool by tool, so that others get their turn in between. */
async function learnAll(specs: readonly ToolSpec[]): Promise<Classifier> {
  const all = ofTalk()
  for (const spec of specs) {
    await setImmediate()
    all.push(...ofTool(spec))
  }
  return learn(all)
}

/** Real sentences say more than those that a phrase allows. */
const OF_EXAMPLE = 2
const SENTENCES_OF_TOOL = 80
const LEAST_OF_PHRASE = 2
const MOST_OF_PHRASE = 8

function ofTool({ name, meta }: ToolSpec): Lesson[] {
  const phrases = meta['convonet/phrases'].map((entry) => (typeof entry === 'string' ? entry : entry.phrase))
  const share = Math.round(SENTENCES_OF_TOOL / Math.max(phrases.length, 1))
  const most = Math.max(LEAST_OF_PHRASE, Math.min(MOST_OF_PHRASE, share))
  const allowed = phrases.flatMap((phrase) => expand(phrase, meta['convonet/slots'], most))
  return [...lessons(name, meta['convonet/examples'], OF_EXAMPLE), ...lessons(name, allowed)]
}

const ABOUT: Record<string, Slot> = {
  about: { kind: 'text', inline: [], list: false, verbatim: false, heard: [] },
}
const SENTENCES_OF_TOPIC = 4

function ofTalk(): Lesson[] {
  const topics = TOPICS.flatMap(({ name, examples, phrases }) =>
    lessons(name, [...examples, ...phrases.flatMap((phrase) => expand(phrase, ABOUT, SENTENCES_OF_TOPIC))]),
  )
  return [...topics, ...lessons(NOTHING_ASKED, EVERYDAY, OF_EXAMPLE)]
}

const lessons = (name: string, sentences: readonly string[], weight = 1): Lesson[] =>
  sentences.map((sentence) => ({ name, features: featuresOf(sentence), weight }))
