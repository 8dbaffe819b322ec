/** True while somebody gives a number, a code or an address piece by piece and has not come to its end. Wants lower case. */
export function dictates(text: string): boolean {
  const tokens = text.match(/[a-z]+(?:'[a-z]+)?|\d{1,3}(?:,\d{3})+|\d+/g) ?? []
  const tail = tailOf(tokens)
  if (tail.tokens === 0) return ANNOUNCED.test(text) || SPELLING.test(text)

  const announced = tokens.slice(0, tokens.length - tail.tokens).join(' ')
  const wanted = WANTED.find(([name]) => name.test(announced))?.[1]
  if (wanted !== undefined) return tail.characters < wanted
  if (tail.letters >= 2) return tail.characters < LONGEST_CODE
  return isRun(tail) && !MONTH.test(announced) && tail.characters < PHONE
}

const PHONE = 10
const LONGEST_CODE = 12

/** "My number is", "the code is". */
const ANNOUNCED =
  /\b(number|code|pin|extension|address|e-?mail|date of birth|surname|last name|name)('s| is| would be|,? it's)[.,:]*$/

/** "S as in", "john dot". */
const SPELLING = /\b(as in|dot|dash|hyphen|slash|underscore|capital|area code)[.,]*$/

/** How many characters make what was announced whole. */
const WANTED: [RegExp, number][] = [
  [/\b(pin|extension|last four( digits)?)( number| code)?( is)?$/, 4],
  [/\bzip( code)?( is)?$/, 5],
  [/\b(account|reference|policy|order|member|case)( number| code)?( is)?$/, 6],
  [/\b(confirmation|booking|reservation)( number| code)?( is)?$/, 7],
  [/\b(phone|mobile|cell|telephone|contact|my|her|his|the) number( is| was)?$/, PHONE],
  [/\bcard( number)?( is)?$/, 16],
]

/** What follows is a day and a year. */
const MONTH =
  /\b(january|february|march|april|may|june|july|august|september|october|november|december)( the)?$/

const DIGITS = new Set('zero oh o one two three four five six seven eight nine double triple'.split(' '))

interface Tail {
  tokens: number
  characters: number
  letters: number
}

/** Digits and single letters at the end of what was said. */
function tailOf(tokens: string[]): Tail {
  const tail = { tokens: 0, characters: 0, letters: 0 }
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at] ?? ''
    const letter = isLetter(token, tokens[at - 1])
    if (!letter && !DIGITS.has(token) && !/^[\d,]+$/.test(token)) break
    tail.tokens++
    tail.characters += /^\d/.test(token) ? token.length : token === 'triple' ? 2 : 1
    if (letter) tail.letters++
  }
  return tail
}

/** "A" and "I" are words, unless spelt after another letter. */
function isLetter(token: string, before = ''): boolean {
  return /^[b-hj-np-z]$/.test(token) || (/^[ai]$/.test(token) && /^[a-z]$/.test(before))
}

/** Fewer digits are a quantity, a time, a price, a year. */
function isRun({ tokens, characters }: Tail): boolean {
  return tokens >= 3 || (tokens === 2 && characters >= 5) || characters >= 6
}
