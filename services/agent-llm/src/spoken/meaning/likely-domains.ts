import type { Vocabulary } from '../reading/vocabulary.ts'
import { featuresOf } from './features.ts'
import { intentsOf } from './intents.ts'

export interface LikelyDomains {
  /** 0..1 by domain; what is left of 1 asks for nothing that belongs to one. */
  likely: ReadonlyMap<string, number>
  /** How much of the sentence has been heard before, 0..1. */
  familiar: number
}

/** Which domains a sentence may be about, by all of its words and without knowing how near it is in meaning to any other. */
export async function likelyDomains(sentence: string, { specs, tools }: Vocabulary): Promise<LikelyDomains> {
  const intents = await intentsOf(specs)
  const { likely, familiar } = intents.judge(featuresOf(sentence))
  const domains = new Map<string, number>()
  for (const [name, chance] of likely) {
    const domain = tools.get(name)?.spec.domain
    if (domain !== undefined) domains.set(domain, (domains.get(domain) ?? 0) + chance)
  }
  return { likely: domains, familiar }
}
