import type { Slot } from '@convonet/contracts/tool-language'
import { expect, it } from 'vitest'
import { expand } from './expand.ts'

const slots: Record<string, Slot> = {
  title: { kind: 'text', inline: [], list: false, verbatim: false, heard: [] },
  party_size: { kind: 'number', inline: [], people: false },
}

it.each([
  ['add {title}', ['add']],
  [
    '(book|reserve) [me] a table',
    ['book me a table', 'reserve a table', 'book a table', 'reserve me a table'],
  ],
  ['a table for {party_size}', ['a table for 4']],
])('allows of "%s" only what the phrase allows', (phrase, allowed) => {
  const sentences = expand(phrase, slots, 4)
  expect(sentences.length).toBeGreaterThan(0)
  for (const sentence of sentences) expect(allowed).toContain(sentence)
})

it('makes the same sentences every time', () => {
  const phrase = '(show|tell|read) [me] (my|the) (list|tasks)'
  expect(expand(phrase, slots, 6)).toEqual(expand(phrase, slots, 6))
})
