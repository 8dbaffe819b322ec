/** Text as it would be read aloud from the page: no Markdown, no tags, no emoji; lines and list items end as sentences. */
export function withoutMarkup(text: string): string {
  let plain = text.normalize('NFC')
  for (const [pattern, replacement] of MARKUP) plain = plain.replace(pattern, replacement)
  return plain
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line, index, lines) => (index < lines.length - 1 && !/[.!?:;,]$/.test(line) ? `${line}.` : line))
    .join(' ')
}

const MARKUP: [RegExp, string][] = [
  [/\r\n?/g, '\n'],
  // Images and links: what they are called.
  [/!?\[([^\][]*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g, '$1'],
  // Fences, rules, table rules.
  [/^[ \t]*(?:```|~~~).*$/gm, ''],
  [/^[ \t]*(?:[-*_][ \t]*){3,}$/gm, ''],
  [/^[ \t]*\|?(?:[ \t]*:?-{2,}:?[ \t]*\|)+(?:[ \t]*:?-{2,}:?)?[ \t]*$/gm, ''],
  // Headings, quotes, list items.
  [/^[ \t]*#{1,6}[ \t]+/gm, ''],
  [/^[ \t]*(?:>[ \t]*)+/gm, ''],
  [/^[ \t]*[-*+•‣▪][ \t]+(?:\[[ xX]\][ \t]+)?/gm, ''],
  [/^[ \t]*\d{1,2}[.)][ \t]+(?=\S)/gm, ''],
  // Table cells.
  [/^[ \t]*\|(.*)\|[ \t]*$/gm, '$1'],
  [/[ \t]+\|[ \t]+/g, ', '],
  // Emphasis, struck out, inline code.
  [/(\*{1,3}|_{2,3}|~~)(?=\S)([^\n]*?\S)\1/g, '$2'],
  [/(?<![\p{L}\p{N}])_(?=\S)([^_\n]*\S)_(?![\p{L}\p{N}])/gu, '$1'],
  [/`+([^`\n]*)`+/g, '$1'],
  [/<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>/gi, ' '],
  [/&nbsp;/g, ' '],
  [/&(?:amp|#38);/g, '&'],
  [
    /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]|\u{fe0e}|\u{fe0f}|\u{200d}|\u{20e3}/gu,
    ' ',
  ],
]
