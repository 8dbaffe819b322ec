const MISHEARD: readonly (readonly [RegExp, string])[] = [
  [/^(?:at|ad|had|adam|odd|and|add a|had a) (?=\S)/i, 'add '],
  [
    /\b(?:remind|remained|remined|reminds|re-?mind|remind to|we mind|rewind) me (?:two|too|2|to a|do|the) /i,
    'remind me to ',
  ],
  [/\b(?:remained|remined|reminds|we mind|rewind) me\b/i, 'remind me'],
  [/\b(?:two|too|2)[ -](?:do|due|dew)(s?)\b/i, 'to do$1'],
  [/\b(my|the) (?:lest|least|lisp|mist|lift|lust|listen|lists|this|wrist)\b/i, '$1 list'],
  [/\b(?:what'?s|what is|what) (?:own|an|and|in|un|one|all|home) (?=my\b|the\b)/i, 'what is on '],
  [/^(?:mart|marked|marc|mock|mach|park|marks) (?=.* (?:as|is|has|was) )/i, 'mark '],
  [/\b(?:as|is|has|was) (?:dun|don|down|dumb|Dan)\b/i, 'as done'],
  [/^mark (.+?) (?:is|has|was|us|a) (done|complete|completed|finished)\b/i, 'mark $1 as $2'],
  [/^(?:deleted|delight|the lead|dilute|elite|the leap|daily|deletes) (?=\S)/i, 'delete '],
  [/^(?:renamed|re name|rena me|we name) (?=\S)/i, 'rename '],
  [/^(?:removes|re move|moved?) (?=.* from (?:my|the) )/i, 'remove '],
  [/^(?:reed|red) (?=(?:me )?(?:my|the|out)\b)/i, 'read '],
  [/\b(?:tusk|tax|desk|ask|tasked)(?= (?:called|named|to|list)\b)/i, 'task'],
  [/^(?:cheque|chuck|jack) (?=.*\boff\b|.* as )/i, 'check '],
  [/^(?:tic|tech) (?=.*\boff$)/i, 'tick '],
]

/** The sentence as it may have been meant, where single words sound like what people say to us. */
export function soundsLike(text: string): string[] {
  const corrected = MISHEARD.reduce((said, [pattern, meant]) => said.replace(pattern, meant), text)
  return corrected === text ? [] : [corrected]
}
