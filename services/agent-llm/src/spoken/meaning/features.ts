import { baseForm, wordsOf } from '../reading/words.ts'
import { conceptOf } from './concepts.ts'

/** What a sentence is judged by: its words in base form, pairs of neighbours, what they stand for, and that it names a number, a time. */
export function featuresOf(sentence: string): string[] {
  const words = tokensOf(sentence)
  const pairs = words.slice(1).map((word, index) => `${words[index]} ${word}`)
  const concepts = words.map((word) => conceptOf(word) ?? word)
  const conceptPairs = concepts.slice(1).map((concept, index) => `${concepts[index]} ${concept}`)
  const all = [...words, ...pairs, ...concepts, ...conceptPairs]
  return [...new Set(all)]
}

/** Words of which it says nothing that they are there. */
const EMPTY = new Set(
  'a an the please just so well okay ok um uh like really actually kind sort hi hello hey oh and that then there to of'.split(
    ' ',
  ),
)

function tokensOf(sentence: string): string[] {
  const marked = sentence
    .toLowerCase()
    .replace(/n't\b/g, ' not')
    .replace(/'(?:ve|re|ll|d|m|s)\b/g, ' ')
    .replace(AMOUNT, ' #number ')
    .replace(TIME, ' #time ')
  return marked
    .split(/[^\p{L}\p{N}#]+/u)
    .filter((word) => word !== '' && !EMPTY.has(word))
    .flatMap((word) => (word.startsWith('#') ? word : wordsOf(word).map(baseForm)))
    .filter((word, index, all) => !word.startsWith('#') || word !== all[index - 1])
}

const NUMBER_WORD =
  '(?:zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w+teen|twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|grand|million|[$€]?\\d[\\d,.]*k?)'
const AMOUNT = new RegExp(`\\b${NUMBER_WORD}(?:[\\s-]+(?:and\\s+)?${NUMBER_WORD})*\\b`, 'g')
const TIME =
  /\b(?:today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:january|february|march|april|june|july|august|september|october|november|december)|weekend|(?:this|next) (?:week|morning|afternoon|evening|month)|noon|midnight|#number (?:am|pm|o'clock))\b/g
