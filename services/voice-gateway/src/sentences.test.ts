import type { ReplyEvent } from '@convonet/contracts/agent'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ReplyPart, sentences } from './sentences.ts'

async function* replying(events: readonly ReplyEvent[]): AsyncGenerator<ReplyEvent> {
  yield* events
}

const tokens = (texts: readonly string[]): ReplyEvent[] => texts.map((text) => ({ type: 'token', text }))

async function partsOf(events: readonly ReplyEvent[]): Promise<ReplyPart[]> {
  const parts: ReplyPart[] = []
  for await (const part of sentences(replying(events))) parts.push(part)
  return parts
}

async function cut(texts: readonly string[]): Promise<string[]> {
  const parts = await partsOf(tokens(texts))
  return parts.flatMap((part) => (part.type === 'sentence' ? [part.text] : []))
}

/** One token a letter: the worst a model can do. */
const letterByLetter = (text: string) => [...text]
/** As models do: a word with the space before it, and punctuation by itself. */
const wordByWord = (text: string) => text.match(/\s*[\p{L}\p{N}]+|\s*[^\s\p{L}\p{N}]|\s+/gu) ?? []

const table: [string, string[]][] = [
  ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
  ['Dr. Chen is in. Mrs. Park is not.', ['Dr. Chen is in.', 'Mrs. Park is not.']],
  ['Come at 5 p.m. tomorrow.', ['Come at 5 p.m. tomorrow.']],
  ['Come at 5 p.m. The table is booked.', ['Come at 5 p.m.', 'The table is booked.']],
  ['We open at 9 a.m.', ['We open at 9 a.m.']],
  ['That makes 3.5 miles. Shall I go on?', ['That makes 3.5 miles.', 'Shall I go on?']],
  ['It costs $1,200.50 in all. Is that fine?', ['It costs $1,200.50 in all.', 'Is that fine?']],
  ['You owe 45. Anything else?', ['You owe 45.', 'Anything else?']],
  ['Your tasks: 1. Buy milk. 2. Call Ann.', ['Your tasks: 1. Buy milk.', '2. Call Ann.']],
  ['1. Buy milk. 2. Call Ann.', ['1. Buy milk.', '2. Call Ann.']],
  ['Take room no. 5 please. Thank you.', ['Take room no. 5 please.', 'Thank you.']],
  ['They said no. Then they left.', ['They said no.', 'Then they left.']],
  ['Ask for J. K. Rowling, e.g. by name. Bye.', ['Ask for J. K. Rowling, e.g. by name.', 'Bye.']],
  ['She has a Ph.D. in maths. Good.', ['She has a Ph.D. in maths.', 'Good.']],
  ['Milk, eggs, etc. are on it. Done.', ['Milk, eggs, etc. are on it.', 'Done.']],
  ['You said "Call Ann." Is that right?', ['You said "Call Ann."', 'Is that right?']],
  ['(It is late.) Good night.', ['(It is late.)', 'Good night.']],
  ['She said “Yes!” and left. Fine.', ['She said “Yes!” and left.', 'Fine.']],
  ['안녕하세요. 무엇을 도와드릴까요? 네. 좋아요!', ['안녕하세요.', '무엇을 도와드릴까요?', '네.', '좋아요!']],
  ['你好。很高兴见到你！再见', ['你好。', '很高兴见到你！', '再见']],
  ['はい。「そうです。」では。', ['はい。', '「そうです。」', 'では。']],
  ['Done 👍! See you 👋🏽. Bye', ['Done 👍!', 'See you 👋🏽.', 'Bye']],
  ['no full stop at the end', ['no full stop at the end']],
  ['First line.\nSecond line.\n\nThird.', ['First line.', 'Second line.', 'Third.']],
  ['Write to ann@example.com today. Bye.', ['Write to ann@example.com today.', 'Bye.']],
  ['', []],
  [' \n ', []],
  ['...', []],
  ['👍', []],
]

describe('sentences', () => {
  it.each(table)('cuts %j as one token', async (text, expected) => {
    expect(await cut([text])).toEqual(expected)
  })

  it.each(table)('cuts %j word by word', async (text, expected) => {
    expect(await cut(wordByWord(text))).toEqual(expected)
  })

  it('goes on after an ellipsis in lower case, and begins anew with a capital', async () => {
    expect(await cut(['Wait', '...', ' what', '?'])).toEqual(['Wait... what?'])
    expect(await cut(['Well', '...', ' Let', ' us', ' see', '.'])).toEqual(['Well...', 'Let us see.'])
  })

  it('never says punctuation alone', async () => {
    expect(await cut(['Really?', '! ', 'Yes.', '..', ' I', ' do', '.'])).toEqual([
      'Really?',
      '! Yes.',
      '.. I do.',
    ])
  })

  it.each([
    [['Sure', '.', ' Anything', ' else', '?'], 1],
    [['Sure', '!', ' Anything'], 1],
    [['Shall', ' I', '?', ' Yes'], 2],
    [['안녕하세요', '.', ' 네'], 1],
    [['你好', '。', '很'], 1],
  ])('brings a sentence out of %j with the token that ends it', async (texts, ending) => {
    let given = -1
    async function* counted() {
      for (const event of tokens(texts)) {
        given += 1
        yield event
      }
    }
    for await (const part of sentences(counted())) {
      if (part.type === 'sentence') break
    }
    expect(given).toBe(ending)
  })

  it('announces the first token, once', async () => {
    const parts = await partsOf(tokens(['Hel', 'lo. ', 'Bye.']))
    expect(parts.map(({ type }) => type)).toEqual(['writing', 'sentence', 'sentence'])
  })

  it('keeps everything else in its place, and ends the sentence before it', async () => {
    const tool = { type: 'tool', id: '1', name: 'add_task', status: 'started' } as const
    const finished = { type: 'finished', provider: 'p', model: 'm', domain: 'd' } as const
    expect(await partsOf([...tokens(['One moment']), tool, ...tokens(['Done. And']), finished])).toEqual([
      { type: 'writing' },
      { type: 'sentence', text: 'One moment' },
      tool,
      { type: 'sentence', text: 'Done.' },
      { type: 'sentence', text: 'And' },
      finished,
    ])
  })

  it('leaves the model when its reader leaves', async () => {
    let ended = false
    async function* endless(): AsyncGenerator<ReplyEvent> {
      try {
        while (true) yield { type: 'token', text: 'Yes. ' }
      } finally {
        ended = true
      }
    }
    for await (const part of sentences(endless())) if (part.type === 'sentence') break
    expect(ended).toBe(true)
  })
})

const squeeze = (text: string) => text.replace(/\s+/gu, '')
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        'Dr',
        'yes',
        '5',
        'p.m',
        '.',
        '!',
        '?',
        '…',
        '"',
        ')',
        ' ',
        '\n',
        '안녕',
        '。',
        '👍',
        '3.5',
        'no',
      ),
    )
    .map((pieces) => pieces.join('')),
)

/** The text in pieces, cut at any places. */
const split = (text: string, cuts: readonly number[]): string[] => {
  const edges = [0, ...cuts.map((cut) => cut % (text.length + 1)), text.length].toSorted((a, b) => a - b)
  return edges.slice(1).map((edge, n) => text.slice(edges[n], edge))
}

describe('for any text and any tokens', () => {
  it('says all of it, but for what cannot be said at its end', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.array(fc.nat(), { maxLength: 10 }), async (text, cuts) => {
        const said = await cut(split(text, cuts))
        for (const sentence of said) expect(sentence).toMatch(/[\p{L}\p{N}]/u)
        const [whole, spoken] = [squeeze(text), squeeze(said.join(''))]
        expect(whole.startsWith(spoken)).toBe(true)
        expect(whole.slice(spoken.length)).not.toMatch(/[\p{L}\p{N}]/u)
      }),
      { numRuns: 300 },
    )
  })

  it('cuts ordinary prose at the same places, however the tokens fall', async () => {
    const word = fc.constantFrom(
      'yes',
      'Ann',
      'milk',
      'tomorrow',
      '5',
      '3.5',
      'Dr. Chen',
      '5 p.m. sharp',
      '안녕하세요',
      'e.g.',
    )
    const sentence = fc
      .tuple(fc.array(word, { maxLength: 4 }), fc.constantFrom('done.', 'right?', 'great!', '네요.'))
      .map(([words, last]) => ['The', ...words, last].join(' '))
    await fc.assert(
      fc.asyncProperty(
        fc.array(sentence, { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(), { maxLength: 10 }),
        async (prose, cuts) => {
          const text = prose.join(' ')
          expect(await cut(split(text, cuts))).toEqual(prose)
          expect(await cut(letterByLetter(text))).toEqual(prose)
        },
      ),
      { numRuns: 200 },
    )
  })
})
