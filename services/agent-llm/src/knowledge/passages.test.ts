import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passages } from './passages.ts'

const words = (text: string) => text.split(/\s+/).filter(Boolean)

describe('passages', () => {
  it('stand under their headings, short paragraphs together', () => {
    const text = 'Before.\n\n# Refunds\n\nWithin 30 days.\n\nBy card.\n\n# Delivery\n\nIn a week.'
    expect(passages(text)).toEqual([
      { heading: '', text: 'Before.' },
      { heading: 'Refunds', text: 'Within 30 days. By card.' },
      { heading: 'Delivery', text: 'In a week.' },
    ])
  })

  it('of a long paragraph end with a sentence', () => {
    const sentence = `${'word '.repeat(30)}end.`
    const cut = passages(Array.from({ length: 12 }, () => sentence).join(' '))
    expect(cut.length).toBeGreaterThan(1)
    for (const { text } of cut) expect(text).toMatch(/end\.$/)
  })

  it('lose no word and are never longer than can be told', () => {
    const word = fc.stringMatching(/^[a-z]{1,30}[.!?]?$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 400 }), (all) => {
        const cut = passages(all.join(' '))
        expect(cut.flatMap(({ text }) => words(text))).toEqual(all)
        for (const { text } of cut) expect(text.length).toBeLessThanOrEqual(700)
      }),
      { numRuns: 50 },
    )
  })
})
