import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endpointDelay } from './endpoint-delay.ts'

const complete = [
  'Yes.',
  'yes',
  'Yeah, go ahead.',
  'No thanks.',
  'No, that is all.',
  'Okay',
  'Cancel that.',
  'Operator.',
  'I do not know.',
  'Add buy milk to my list.',
  'Cancel my appointment.',
  'Add buy milk please',
  'I want to pay my bill.',
  'I would like to reschedule my appointment to Friday.',
  'Can I speak to a human?',
  'What is on my list?',
  'Who is it for?',
  'Book a table for two tomorrow at seven thirty.',
  'My number is five five five zero one two three four five six.',
  'Mark the first task as done, thank you',
  'It is due on March 14 2026.',
]

const unsure = [
  '',
  '...',
  'milk',
  'Buy milk',
  'add buy milk',
  'I want to pay my bill',
  'book a table for two',
  'tomorrow at nine thirty',
  'Tuesday.',
  'a hundred and 50 dollars',
  'it costs 1,200',
  'My pin is 2 4 6 8',
  'in 2026',
  'please log in',
]

const brokenOff = [
  'um',
  'I want, um',
  'Add milk and',
  'Add milk and.',
  'because',
  'I would like to',
  'I want to cancel',
  'Remind me to',
  'Book a table for',
  'Book a table on',
  'it is with the',
  'send it to my',
  'I need',
  'so the thing is,',
  'Well',
  'I am not sure if I',
  'Add milk to the list…',
  'remind me',
  'call my sister when',
]

const dictating = [
  'My number is',
  'my phone number is five five five',
  'My number is 555.',
  'My number is 555 012',
  'it is 0 7 7 0 0',
  'the code is H N K',
  'my name is S M I',
  'S as in',
  'john dot',
  'My pin is two four',
  'my account number is 12',
  'my e-mail address is',
  'my number is five five double',
  'let me see',
  'Hold on.',
  'Just a second.',
]

describe.each([
  ['325 ms after what reads complete', complete, 325],
  ['500 ms when it might go on', unsure, 500],
  ['900 ms after what breaks off', brokenOff, 900],
  ['1500 ms while a number is dictated or time is asked for', dictating, 1500],
])('waits %s', (_, partials, delayMs) => {
  it.each(partials)('"%s"', (partial) => {
    expect(endpointDelay(partial)).toBe(delayMs)
  })
})

it('scales with the delay that was set', () => {
  expect(['Yes.', 'milk', 'um', 'my number is'].map((text) => endpointDelay(text, 1000))).toEqual([
    650, 1000, 1800, 3000,
  ])
})

it('ignores case and curly apostrophes', () => {
  expect(endpointDelay('THAT’S ALL')).toBe(325)
})

it('answers between 0.65 and 3 times the base for anything', () => {
  const words = fc.array(
    fc.constantFrom('my', 'number', 'is', 'and', '5', 'six', 'B', 'yes', 'please', '.', '?', ','),
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        words.map((list) => list.join(' ')),
      ),
      (text) => {
        expect([325, 500, 900, 1500]).toContain(endpointDelay(text))
      },
    ),
  )
})
