const LONGEST = 300

/** Whole sentences as far as they can be listened to, without addresses and marks, and without the last full stop. */
export function firstSentences(text: string): string {
  const plain = text
    .replace(/https?:\/\/\S+/g, '')
    .replace(/[*_#`>|[\]]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const sentences = plain.match(/[^.!?]+(?:[.!?]+(?=\s|$)|$)|[.!?]+/g) ?? []
  let said = ''
  for (const sentence of sentences) {
    if (said !== '' && said.length + sentence.length > LONGEST) break
    said += sentence
  }
  return said
    .trim()
    .slice(0, 2 * LONGEST)
    .replace(/[.!?]+$/, '')
}
