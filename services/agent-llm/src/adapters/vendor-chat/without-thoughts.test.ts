import { AIMessageChunk } from '@langchain/core/messages'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withoutThoughts } from './without-thoughts.ts'

async function spoken(pieces: readonly string[]): Promise<string> {
  async function* source() {
    for (const piece of pieces) yield new AIMessageChunk(piece)
  }
  let text = ''
  for await (const chunk of withoutThoughts(source())) text += chunk.text
  return text
}

const cuts = (text: string) =>
  fc
    .uniqueArray(fc.nat(text.length), { maxLength: text.length })
    .map((places) => [0, ...places.toSorted((a, b) => a - b), text.length])
    .map((places) => places.slice(1).map((end, index) => text.slice(places[index], end)))

it.each([
  ['<think>Two and two, hm.</think>\n\nIt is four.', 'It is four.'],
  ['\n<think>\n</think>It is four.', 'It is four.'],
  ['It is four.', 'It is four.'],
  ['<b>Four</b> is it.', '<b>Four</b> is it.'],
  ['Four <think>or five</think>.', 'Four <think>or five</think>.'],
  ['<th', '<th'],
  ['<think>I never come to an end', ''],
  ['', ''],
])('says of %j only %j, wherever the pieces are cut', async (text, answer) => {
  const law = async (pieces: readonly string[]) => {
    expect(await spoken(pieces)).toBe(answer)
  }
  await fc.assert(fc.asyncProperty(cuts(text), law), { numRuns: 50 })
})
