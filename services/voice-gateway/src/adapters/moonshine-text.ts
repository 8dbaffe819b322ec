import llamaTokenizer from 'llama-tokenizer-js'

/** Ids above are the model's own marks, below are the tokenizer's. */
const LAST_WORD_PIECE = 31_999
const FIRST_WORD_PIECE = 3

/** Moonshine's tokens are Llama's. */
export function moonshineText(tokens: readonly number[]): string {
  const pieces = tokens.filter((token) => token >= FIRST_WORD_PIECE && token <= LAST_WORD_PIECE)
  return llamaTokenizer.decode(pieces, false, false).replace(/\s+/g, ' ').trim()
}
