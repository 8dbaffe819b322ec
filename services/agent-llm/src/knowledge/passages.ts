/** A piece of a document that can be told by itself. */
export interface Passage {
  /** The heading it stands under, empty where there is none. */
  heading: string
  text: string
}

const LONGEST = 700

/** Cuts at headings, then at paragraphs, then at sentences; short neighbours under one heading stay together. Loses no words. */
export function passages(text: string): Passage[] {
  const cut: Passage[] = []
  for (const { heading, body } of sections(text)) {
    for (const piece of packed(body.split(/\n\s*\n/).flatMap(shortEnough))) cut.push({ heading, text: piece })
  }
  return cut
}

function sections(text: string): { heading: string; body: string }[] {
  const parts = text.split(/^# (.+)$/m)
  const [before = '', ...rest] = parts
  const headed = rest.flatMap((part, index) =>
    index % 2 === 0 ? [{ heading: part.trim(), body: rest[index + 1] ?? '' }] : [],
  )
  return [{ heading: '', body: before }, ...headed].map(({ heading, body }) => ({
    heading,
    body: body.trim() === '' && heading !== '' ? heading : body,
  }))
}

function shortEnough(paragraph: string): string[] {
  const plain = paragraph.replace(/\s+/g, ' ').trim()
  if (plain.length <= LONGEST) return plain === '' ? [] : [plain]
  return packed(plain.match(/[^.!?]+(?:[.!?]+(?=\s|$)|$)|[.!?]+/g)?.flatMap(words) ?? [])
}

/** A sentence longer than a passage is cut between words. */
function words(sentence: string): string[] {
  const plain = sentence.trim()
  if (plain.length <= LONGEST) return plain === '' ? [] : [plain]
  return packed(plain.split(' '))
}

function packed(pieces: readonly string[]): string[] {
  const full: string[] = []
  for (const piece of pieces) {
    const last = full.at(-1)
    if (last !== undefined && last.length + 1 + piece.length <= LONGEST)
      full[full.length - 1] = `${last} ${piece}`
    else full.push(piece)
  }
  return full
}
