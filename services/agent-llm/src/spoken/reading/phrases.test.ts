import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileInline, compilePhrase, saidIn } from './phrases.ts'

const slots = { title: null, priority: ['low', 'very low', 'high'] }
const match = (phrase: string, text: string) => compilePhrase(phrase, slots)(saidIn(text))

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
  it('is taken out of the sentence it stands in', () => {
    const inline = compileInline('(with|as) {priority} [priority]', slots)
    expect(inline(saidIn('add the report with high priority to my list'))).toEqual({
      rest: 'add the report to my list',
      slots: { priority: 'high' },
    })
  })
})
