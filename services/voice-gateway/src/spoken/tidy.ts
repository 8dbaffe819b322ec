/** Only letters and what a voice makes pauses of. Curly, doubled and stray marks are set right. */
export function tidy(text: string): string {
  return text
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
    .replace(/\.{2,}|…/g, '. ')
    .replace(/[^\p{L}\p{M}\s'.,?!;:-]+/gu, ' ')
    .replace(/(?<!\p{L})'|'(?!\p{L})/gu, ' ')
    .replace(/(?<![\p{L}\p{M}])-+|-+(?![\p{L}\p{M}])/gu, ' ')
    .replace(/(?<=\p{L}\.)(?=\p{L})/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?:\s*[.,?!;:])+/g, (marks) => strongest(marks))
    .replace(/(?<=[.,?!;:])(?=[^\s])/g, ' ')
    .replace(/^[\s.,?!;:]+|[\s,;:]+$/g, '')
    .trim()
}

function strongest(marks: string): string {
  return ['?', '!', '.', ';', ':', ','].find((mark) => marks.includes(mark)) ?? ''
}
