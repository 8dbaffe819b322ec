/** Tokens looked at to find the place in the draft: one is often a comma, two are a place. */
const CONTEXT = 2
/** How far the draft may have got ahead or behind; beyond, the same words mean another place. */
const DRIFT = 6
/** A wrong proposal costs a millisecond of decoding per token. */
const LONGEST = 40

/**
 * What probably comes after `tokens`, from an earlier transcript of the same sound. The model checks a whole proposal in the
 * time of a few tokens, so a good draft makes decoding fast and a bad one changes nothing.
 */
export function proposal(tokens: readonly number[], draft: readonly number[]): readonly number[] {
  const at = placeInDraft(tokens, draft)
  return at === null ? [] : draft.slice(at, at + LONGEST)
}

function placeInDraft(tokens: readonly number[], draft: readonly number[]): number | null {
  if (tokens.length === 0) return 0
  const context = tokens.slice(-CONTEXT)
  for (let drift = 0; drift <= DRIFT; drift++) {
    for (const at of [tokens.length - drift, tokens.length + drift]) {
      if (endsWith(draft, at, context)) return at
    }
  }
  return null
}

function endsWith(draft: readonly number[], at: number, context: readonly number[]): boolean {
  const from = at - context.length
  return from >= 0 && at < draft.length && context.every((token, index) => draft[from + index] === token)
}

/** How many of the proposed tokens the model would have said itself. */
export function agreement(proposed: readonly number[], predicted: readonly number[]): number {
  const parting = proposed.findIndex((token, index) => token !== predicted[index])
  return parting === -1 ? proposed.length : parting
}
