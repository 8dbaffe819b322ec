/** A phrase of this many tokens said this often without a break is the model going round in circles; callers repeat digits. */
const SHORT = { tokens: 4, times: 8 }
const LONG = { tokens: 24, times: 3 }

/** The tokens with one round of the loop they end in, or null when they end in none. */
export function withoutLoop(tokens: readonly number[]): number[] | null {
  for (let period = 1; period <= LONG.tokens; period++) {
    const times = period <= SHORT.tokens ? SHORT.times : LONG.times
    if (repeats(tokens, period, times)) return tokens.slice(0, tokens.length - period * (times - 1))
  }
  return null
}

function repeats(tokens: readonly number[], period: number, times: number): boolean {
  const from = tokens.length - period * times
  if (from < 0) return false
  for (let index = from; index < tokens.length - period; index++) {
    if (tokens[index] !== tokens[index + period]) return false
  }
  return true
}
