import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { soundsLike } from './misheard.ts'
import { editDistance, wordSimilarity } from './similarity.ts'
import { baseForm, plainly, tidy } from './words.ts'

describe('tidying', () => {
  it.each([
    ['Uh, can you add, um, milk', 'can you add, milk'],
    ['what’s on my to-do list', "what's on my to do list"],
    ['add it to my todo list', 'add it to my to do list'],
    ['I gotta go', 'I have to go'],
    ['call mom at 5 p.m.', 'call mom at 5 pm'],
  ])('"%s" gives "%s"', (said, tidied) => {
    expect(tidy(said)).toBe(tidied)
  })

  it('twice is the same as once', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100, unit: 'grapheme' }), (text) => {
        const once = tidy(text)
        expect(tidy(once).length).toBeLessThanOrEqual(once.length)
      }),
    )
  })
})

describe('what is asked, without the politeness', () => {
  it.each([
    ['Could you please add milk to my list?', 'add milk to my list'],
    ["I'd like you to delete the report", 'delete the report'],
    ['Would you mind putting milk on my list', 'put milk on my list'],
    ['Okay so please read my list, thanks', 'read my list'],
    ['hello', 'hello'],
    ['thanks', 'thanks'],
  ])('of "%s" is "%s"', (said, plain) => {
    expect(plainly(said)).toBe(plain)
  })
})

describe('what may have been misheard', () => {
  it.each([
    ['At buy milk to my list', 'add buy milk to my list'],
    ['remind me two call Bob', 'remind me to call Bob'],
    ["what's own my least", 'what is on my list'],
    ['mart buy milk as dun', 'mark buy milk as done'],
  ])('"%s" may be "%s"', (heard, meant) => {
    expect(soundsLike(heard)).toEqual([meant])
  })

  it('is left alone when it sounds right', () => {
    expect(soundsLike('add buy milk to my list')).toEqual([])
  })
})

describe('words', () => {
  it.each([
    ['watering', 'water'],
    ['watered', 'water'],
    ['plants', 'plant'],
    ['paid', 'pay'],
    ['bought', 'buy'],
    ['called', 'call'],
    ['emailed', 'email'],
    ['finished', 'finish'],
    ['groceries', 'grocery'],
    ['putting', 'put'],
    ['boxes', 'box'],
    ['this', 'this'],
  ])('%s has the base form %s', (word, base) => {
    expect(baseForm(word)).toBe(base)
  })

  it('are alike when they sound alike or are misspelt', () => {
    expect(wordSimilarity('buy', 'by')).toBeGreaterThan(0.8)
    expect(wordSimilarity('quarterly', 'quaterly')).toBeGreaterThan(0.8)
    expect(wordSimilarity('milk', 'report')).toBe(0)
  })

  it('are as far from each other as from the other side, and no further than the longer is long', () => {
    const word = fc.stringMatching(/^[a-d]{0,6}$/)
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
        expect(editDistance(a, b) === 0).toBe(a === b)
      }),
    )
  })
})
