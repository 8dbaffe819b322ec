import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replaceObject, splitTitles, titleFrom, uncapitalized } from './titles.ts'

describe('a title', () => {
  it.each([
    ['to buy milk.', 'buy milk'],
    ['by milk', 'buy milk'],
    ['"clean the fridge"', 'clean the fridge'],
    ['that I have to return the books', 'return the books'],
    ['a doctor appointment', 'doctor appointment'],
    ['about the meeting', 'the meeting'],
    ['the eggs too', 'the eggs'],
  ])('from "%s" is "%s"', (words, title) => {
    expect(titleFrom(words)).toBe(title)
  })

  it('does not change when it is one already', () => {
    const words = fc.array(
      fc.constantFrom('to', 'buy', 'milk', 'and', 'about', 'the', 'I', 'need', 'eggs.', 'too', ','),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(words, (parts) => {
        const title = titleFrom(parts.join(' '))
        expect(titleFrom(title)).toBe(title)
      }),
    )
  })

  it('begins with a capital only if it begins with a name', () => {
    expect(uncapitalized('Buy milk')).toBe('buy milk')
    expect(uncapitalized('Bob needs the keys')).toBe('Bob needs the keys')
  })
})

describe('a list of things to do', () => {
  it.each([
    ['buy milk', ['buy milk']],
    ['milk and eggs', ['milk', 'eggs']],
    ['milk, eggs and bread', ['milk', 'eggs', 'bread']],
    ['pay rent and call the landlord', ['pay rent', 'call the landlord']],
    ['buy milk and eggs', ['buy milk and eggs']],
    ['buy milk and eggs and call Bob', ['buy milk and eggs', 'call Bob']],
    ['salt and pepper', ['salt and pepper']],
    ['lunch with Tom and Anna', ['lunch with Tom and Anna']],
  ])('"%s" is %j', (title, titles) => {
    expect(splitTitles(title)).toEqual(titles)
  })
})

it('keeps the verb when only the object was wrong', () => {
  expect(replaceObject('buy milk', 'bread')).toBe('buy bread')
  expect(replaceObject('milk', 'bread')).toBe('bread')
  expect(replaceObject('buy milk', 'call Bob')).toBe('call Bob')
})
