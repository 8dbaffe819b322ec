/** What the named groups of a pattern caught. */
export type Found = Partial<Record<string, string>>

/** Replaces each match by what `say` makes of its named groups; undefined leaves the match as it is. */
export function rewrite(text: string, pattern: RegExp, say: (found: Found) => string | undefined): string {
  return text.replace(pattern, (match, ...rest) => say(rest.at(-1) as Found) ?? match)
}
