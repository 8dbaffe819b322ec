import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NUMBER } from '../values/amounts.ts'
import { compileInline } from './inline.ts'
import { compilePhrase, saidIn } from './phrases.ts'

const slots = {
  title: null,
  priority: { words: ['low', 'very low', 'high'] },
  count: { source: NUMBER },
  code: { source: '.+?' },
}
const match = (phrase: string, text: string) => compilePhrase(phrase, slots).match(saidIn(text))

describe('a phrase', () => {
  it.each([
    ['add {title} to my list', 'Add buy milk to my list', { title: 'buy milk' }, 4],
    ['add {title} [to my list]', 'add buy milk', { title: 'buy milk' }, 1],
    ['(add|put) {title} (to|on) (my|the) list', 'put bread on the list', { title: 'bread' }, 4],
    ['(mark|set) {title} as (done|complete)', 'mark the report as complete', { title: 'the report' }, 3],
    [
      'make {title} {priority} [priority]',
      'make the report very low priority',
      { title: 'the report', priority: 'very low' },
      4,
    ],
    ['what is on my list', "what's on my list", {}, 4],
    ['do not forget {title}', "don't forget the eggs", { title: 'the eggs' }, 2],
    ['i have {title}', "I've a dentist appointment", { title: 'a dentist appointment' }, 1],
    ['task {title}', 'Task: iron the shirts', { title: 'iron the shirts' }, 1],
  ])('"%s" fits "%s"', (phrase, text, filled, covered) => {
    expect(match(phrase, text)).toEqual({ slots: filled, covered })
  })

  it.each([
    ['add {title} to my list', 'add to my list'],
    ['add {title}', 'address the envelope'],
    ['add {title}', 'please add milk'],
    ['what is on my list', 'what is on my listing'],
    ['make {title} {priority}', 'make it highly visible'],
  ])('"%s" does not fit "%s"', (phrase, text) => {
    expect(match(phrase, text)).toBeNull()
  })

  it('that names an unknown slot does not compile', () => {
    expect(() => compilePhrase('add {thing}', slots)).toThrow('unknown slot thing')
  })

  it('fits its own words with any title in the slot', () => {
    const title = fc.stringMatching(/^[a-z]{1,10}( [a-z]{1,10}){0,5}$/)
    fc.assert(
      fc.property(title, (words) => {
        const found = match('(add|put) {title} [back] (to|on) (my|the) list', `put ${words} on my list`)
        expect(found?.slots.title).toBe(words)
      }),
    )
  })

  it('answers fast whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        match('(add|put) {title} [(to|on) (my|the) list] {priority}', text)
      }),
    )
  })
})

describe('an inline phrase', () => {
  const take = (phrase: string, text: string) =>
    compileInline(phrase, slots).take(
      saidIn(text),
      (name, words) => name !== 'code' || /^\d+( \d+)*$/.test(words),
    )

  it.each([
    [
      '(with|as) {priority} [priority]',
      'add the report with high priority to my list',
      { rest: 'add the report to my list', slots: { priority: 'high' }, said: 'with high priority' },
    ],
    [
      'for {count} [people]',
      'a table for twenty five people please',
      { rest: 'a table please', slots: { count: 'twenty five' }, said: 'for twenty five people' },
    ],
    [
      'number {code}',
      'pay number 12 34 for me',
      { rest: 'pay for me', slots: { code: '12 34' }, said: 'number 12 34' },
    ],
    [
      'about {title}',
      'a note about the red door',
      { rest: 'a note', slots: { title: 'the red door' }, said: 'about the red door' },
    ],
  ])('"%s" is taken out of "%s"', (phrase, text, taken) => {
    expect(take(phrase, text)).toEqual(taken)
  })

  it('leaves what makes no sense in its slot', () => {
    expect(take('number {code}', 'pay number nothing for me')).toBeNull()
    expect(take('for {count} [people]', 'a table for my people')).toBeNull()
  })
})
