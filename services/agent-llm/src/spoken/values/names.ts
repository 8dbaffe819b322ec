const LEAD_IN =
  /^(?:(?:yes|sure|okay|ok|oh|well|um|uh|it'?s|it is|that'?s|that is|that would be|this is|i'?m|i am|call me|just|put it|put|make it|for|under|on|by|with|at|called|named|please|sir|ma'?am|(?:(?:my|the|his|her|our|last|first|full|family|company|employer'?s?) )*names? (?:is|are|was|would be|for .{1,30} is)|the name|my name'?s|name)[,:]?\s+)+/i
const NOT_IN_NAMES =
  /^(?:a|an|the|to|my|your|our|for|at|on|in|by|with|tomorrow|today|tonight|from|is|are|was|and|or|what|who|when|where|how|why|can|could|would|i|you|we|they|it|that|this|there|me|please|not|no|yes|have|do|does|did|if|people|party|table|number|about|of course|want|need|like)$/i
const MOST_WORDS = 5

/** A name as it is told, "it's Kim, K I M": with capitals, and spelled as the caller spells it. Null where it is none. */
export function nameFrom(text: string): string | null {
  const said = text
    .replace(/[.,!?;:]+$/, '')
    .replace(/["“”]/g, '')
    .trim()
    .replace(LEAD_IN, '')
    .replace(/\s+(?:please|thanks|thank you)$/i, '')
  const spelled = spelledIn(said)
  const words = spelled ?? said.split(/[\s,]+/).filter(Boolean)
  const isName = words.length > 0 && words.length <= MOST_WORDS && words.every(inName)
  return isName ? words.map(capitalised).join(' ') : null
}

const inName = (word: string) => /^(?:[\p{L}][\p{L}'’.-]*|&)$/u.test(word) && !NOT_IN_NAMES.test(word)

const SPELLED =
  /(?:^|[\s,]+)(?:(?:that'?s|that is|spelled|spelt|it'?s|it is|with)\s+(?:an?\s+)?)*((?:\p{L}[\s.,-]+)+\p{L})\.?$/iu

/** "Jon, J O N": the words, the last one as it was spelled. */
function spelledIn(said: string): string[] | null {
  const found = SPELLED.exec(said)
  if (!found?.[1]) return null
  const letters = found[1].replace(/[^\p{L}]/gu, '')
  if (letters.length < 2) return null
  const before = said
    .slice(0, found.index)
    .split(/[\s,]+/)
    .filter(Boolean)
  const name = letters.toLowerCase()
  const alike = before.findLastIndex((word) => word.charAt(0).toLowerCase() === name.charAt(0))
  return alike < 0 ? [...before, name] : before.with(alike, name)
}

function capitalised(word: string): string {
  if (/\p{Ll}.*\p{Lu}|^\p{Lu}{2,3}$/u.test(word)) return word
  return word.toLowerCase().replace(/(?:^|[-'’.])\p{L}/gu, (letter) => letter.toUpperCase())
}
