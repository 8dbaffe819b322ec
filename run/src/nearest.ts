/** The candidate that somebody who typed `word` probably meant: at most one slip in short words, a few in long ones. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null
  let fewest = Math.min(3, Math.floor(word.length / 4)) + 1
  for (const candidate of candidates) {
    const slips = distance(word, candidate)
    if (slips < fewest) [best, fewest] = [candidate, slips]
  }
  return best
}

/** Letters to insert, drop, replace or swap with their neighbour to make one word of the other. */
export function distance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const changed = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + (same ? 0 : 1))
      row[j] = swapped ? Math.min(changed, at(before, j - 2) + 1) : changed
    }
    before = above
    above = row
  }
  return at(above, b.length)
}

const at = (row: number[], index: number) => row[index] ?? 0
