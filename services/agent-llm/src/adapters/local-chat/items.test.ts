import { describe, expect, it } from 'vitest'
import { findItems, type Item } from './items.ts'

const item = (label: string): Item => ({ id: label, label })
const items = [
  'buy milk',
  'call mom',
  'finish the quarterly report',
  'book dentist appointment',
  'email Sarah',
  'email Tom about the trip',
].map(item)
const nothing = { lastRead: [], focus: [] }
const labels = (found: ReturnType<typeof findItems>) =>
  'items' in found ? found.items.map(({ label }) => label) : []

describe('what a caller names', () => {
  it.each([
    ['buy milk', ['buy milk']],
    ['the milk one', ['buy milk']],
    ['by milk', ['buy milk']],
    ['buying the milk', ['buy milk']],
    ['my mother', ['call mom']],
    ['the quarterly report', ['finish the quarterly report']],
    ['the quaterly report', ['finish the quarterly report']],
    ['the task about the dentist', ['book dentist appointment']],
    ['the email to Tom', ['email Tom about the trip']],
    ['milk and the report', ['buy milk', 'finish the quarterly report']],
    ['the first one', ['buy milk']],
    ['number two', ['call mom']],
    ['the first two', ['buy milk', 'call mom']],
    ['the first and the third', ['buy milk', 'finish the quarterly report']],
    ['the last one', ['email Tom about the trip']],
    ['all the email tasks', ['email Sarah', 'email Tom about the trip']],
  ])('"%s" is %j', (words, wanted) => {
    const found = findItems(words, { items, ...nothing })
    expect(found.kind).toBe('found')
    expect(labels(found)).toEqual(wanted)
  })

  it.each(['everything', 'all of them', 'all my tasks', 'the whole list', 'everything on my list'])(
    '"%s" is all',
    (words) => {
      expect(labels(findItems(words, { items, ...nothing }))).toHaveLength(items.length)
    },
  )

  it('may be several things, to be asked about', () => {
    expect(findItems('email', { items, ...nothing })).toEqual({
      kind: 'several',
      items: [items[4], items[5]],
    })
  })

  it('may be nothing', () => {
    expect(findItems('mow the lawn', { items, ...nothing })).toEqual({ kind: 'none' })
    expect(findItems('the ninth one', { items, ...nothing })).toEqual({ kind: 'none' })
  })

  it('counts in the list that was read out', () => {
    const lastRead = [item('call mom'), item('buy milk')]
    expect(labels(findItems('the second one', { items, lastRead, focus: [] }))).toEqual(['buy milk'])
  })

  it('counts in all when the list read out was too short for it', () => {
    const lastRead = [item('call mom')]
    expect(labels(findItems('the first two', { items, lastRead, focus: [] }))).toEqual([
      'buy milk',
      'call mom',
    ])
  })

  it('is, with "it" or "both", what the talk was about', () => {
    const focus = [item('call mom'), item('email Sarah')]
    expect(labels(findItems('both', { items, lastRead: [], focus }))).toEqual(['call mom', 'email Sarah'])
    expect(labels(findItems('it', { items, lastRead: [], focus: focus.slice(0, 1) }))).toEqual(['call mom'])
  })

  it('is asked for when "it" could be anything', () => {
    expect(findItems('it', { items, ...nothing }).kind).toBe('several')
  })
})
