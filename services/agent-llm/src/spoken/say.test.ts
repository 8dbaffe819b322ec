import { describe, expect, it } from 'vitest'
import { fill, list, say } from './say.ts'

describe('a wording', () => {
  it.each([
    ['I added "{title}"[, due {due}].', { title: 'milk', due: 'tomorrow' }, 'I added "milk", due tomorrow.'],
    ['I added "{title}"[, due {due}].', { title: 'milk' }, 'I added "milk".'],
    ['{count} {count|task|tasks}', { count: 1 }, '1 task'],
    ['{count} {count|task|tasks}', { count: 3 }, '3 tasks'],
    ['You have {spoken}.', { spoken: ['a', 'b', 'c'] }, 'You have a, b and c.'],
    ['"{title}" are done', { title: ['a', 'b'] }, '"a" and "b" are done'],
  ])('"%s" with %j reads "%s"', (template, values, text) => {
    expect(fill(template, values)).toBe(text)
  })

  const wording = { one: 'I added "{title}"[, due {due}].', many: 'I added "{title}".' }

  it('is one sentence for several outcomes of a kind', () => {
    expect(say(wording, [{ title: 'milk' }, { title: 'eggs' }])).toEqual(['I added "milk" and "eggs".'])
  })

  it('is a sentence each where one of them has more to say', () => {
    expect(say(wording, [{ title: 'milk' }, { title: 'eggs', due: 'today' }])).toEqual([
      'I added "milk".',
      'I added "eggs", due today.',
    ])
  })
})

it('lists as people do', () => {
  expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'], 'or')]).toEqual([
    '',
    'a',
    'a and b',
    'a, b or c',
  ])
})
