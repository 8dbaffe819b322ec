import { beforeAll, describe, expect, it } from 'vitest'
import { allTools } from '../../testing/all-tools.ts'
import { type Vocabulary, vocabularyOf } from '../reading/vocabulary.ts'
import { plainly, tidy } from '../reading/words.ts'
import { NOTHING_ASKED } from './intents.ts'
import { recognise } from './recognise.ts'
import { elsewhere } from './unseen/elsewhere.ts'
import { healthcare } from './unseen/healthcare.ts'
import { mortgage } from './unseen/mortgage.ts'
import { productivity } from './unseen/productivity.ts'

const { signal } = new AbortController()
let vocabulary: Vocabulary

beforeAll(async () => {
  vocabulary = vocabularyOf(await allTools())
})

/** Every second sentence was looked at while the recogniser was made, the others not. */
const notLookedAt = (set: string) =>
  set
    .trim()
    .split('\n')
    .filter((_, index) => index % 2 === 1)

const recognised = async (said: string) =>
  (await recognise(plainly(tidy(said)), { vocabulary, meaning: null, signal }))[0]

/** By the words of a single sentence alone, without what was said before and without what is near in meaning. */
const BAR = 0.7

describe('sentences that nothing was written for', () => {
  it.each([
    ['productivity', productivity],
    ['mortgage', mortgage],
    ['healthcare', healthcare],
  ])('are recognised by their words: %s', async (_, set) => {
    const lines = notLookedAt(set).map((line) => line.split(' < '))
    const missed: string[] = []
    for (const [wanted = '', said = ''] of lines) {
      const names = wanted.split(' ')[0]?.split('|') ?? []
      const first = await recognised(said)
      if (!names.includes(first?.name ?? '')) missed.push(`${said} -> ${first?.name}, not ${names}`)
    }
    expect(1 - missed.length / lines.length, missed.join('\n')).toBeGreaterThanOrEqual(BAR)
  })

  it('ask for nothing when they only share words with a tool', async () => {
    const lines = notLookedAt(elsewhere)
    const believed: string[] = []
    for (const said of lines) {
      const first = await recognised(said)
      if (first && first.name !== NOTHING_ASKED && first.likely >= 0.5)
        believed.push(`${said} -> ${first.name}`)
    }
    expect(believed.length / lines.length, believed.join('\n')).toBeLessThanOrEqual(0.1)
  })
})
