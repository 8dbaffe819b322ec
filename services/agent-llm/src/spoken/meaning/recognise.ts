import type { CompiledTool } from '../reading/compiled-tool.ts'
import { examplesOf, type Meaning } from '../reading/meaning.ts'
import type { Vocabulary } from '../reading/vocabulary.ts'
import { featuresOf } from './features.ts'
import { intentsOf } from './intents.ts'

export interface Recognised {
  /** Of a tool or a topic, or `NOTHING_ASKED`. */
  name: string
  /** 0..1, all together 1. */
  likely: number
}

export interface Recognising {
  vocabulary: Vocabulary
  /** What the talk is about. */
  domain?: string | undefined
  meaning: Meaning | null
  signal: AbortSignal
}

/** How much a sentence that is near in meaning counts beside the words. */
const OF_MEANING = 6
/** So much likelier is what the talk is about. */
const OF_DOMAIN = 2
const LEAST = 0.0005

/** What a sentence asks for, the likeliest first: by its words, and by what it is near to in meaning where that is known. */
export async function recognise(
  sentence: string,
  { vocabulary, domain, meaning, signal }: Recognising,
): Promise<Recognised[]> {
  const intents = await intentsOf(vocabulary.specs)
  const { likely, familiar } = intents.judge(featuresOf(sentence))
  const near = meaning ? await meaning.nearest(sentence, examplesOf(vocabulary), signal).catch(() => []) : []
  signal.throwIfAborted()
  const closeness = new Map(near.map((one) => [one.name, one.closeness]))
  const scored = Array.from(likely, ([name, chance]) => {
    const tool = vocabulary.tools.get(name)
    const isNear = near.length > 0 ? Math.exp(OF_MEANING * ((closeness.get(name) ?? 0) - 1)) : 1
    const isAbout = domain !== undefined && tool?.spec.domain === domain
    return { name, tool, worth: (chance + LEAST) * isNear * (isAbout ? OF_DOMAIN : 1) }
  })
  const all = scored.reduce((sum, { worth }) => sum + worth, 0)
  return scored
    .map(({ name, worth, tool }) => ({ name, likely: (worth / all) * (tool ? trust(tool, familiar) : 1) }))
    .toSorted((a, b) => b.likely - a.likely)
}

/** Below the one share of known words a sentence is strange, from the other on it is not. */
const STRANGE = 0.25
const FAMILIAR = 0.6
const LEAST_OF_FREE = 0.6

/** Words never heard speak against a tool, less so where they may be a title or a name in it. */
function trust({ spec }: CompiledTool, familiar: number): number {
  const required = spec.inputSchema.required ?? []
  const isFree = required.some((name) => {
    const kind = spec.meta['convonet/slots'][name]?.kind
    return kind === 'text' || kind === 'item'
  })
  const known = Math.min(1, Math.max(0, (familiar - STRANGE) / (FAMILIAR - STRANGE)))
  return isFree ? Math.max(known, LEAST_OF_FREE) : known
}
