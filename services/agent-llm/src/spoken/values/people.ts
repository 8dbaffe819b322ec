import { numberFrom } from './numbers.ts'

const COUNT = '(an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|\\d{1,2})'
const ONE =
  'wife|husband|partner|girlfriend|boyfriend|fiance|fiancee|spouse|mother|mom|mum|dad|father|sister|brother|friend|daughter|son|colleague|boss|neighbor|cousin|aunt|uncle|grandmother|grandma|grandfather|date|client|roommate'
const MANY =
  'kids|children|friends|sons|daughters|colleagues|coworkers|brothers|sisters|guests|clients|others|cousins|neighbors'
const GROWN = '(?:adults?|grown[ -]?ups?|people|persons|of us)'
const SMALL = '(?:kids?|child|children|bab(?:y|ies)|toddlers?|infants?|teenagers?|little ones?)'

type Count = (...groups: string[]) => number

/** Guests as they are counted in passing: "my wife and I" are two. */
const GROUPS: readonly (readonly [pattern: RegExp, count: Count])[] = [
  [
    regex(`${COUNT} ${GROWN}(?:,| and| plus| with|, and) ${COUNT} ${SMALL}`),
    (_, grown = '', small = '') => counted(grown) + counted(small),
  ],
  [
    regex(`(?:me|myself|i) (?:and|plus|with) (?:my )?${COUNT} (?:of my )?(?:${MANY})`),
    (_, others = '') => 1 + counted(others),
  ],
  [regex(`my ${COUNT} (?:${MANY}) and (?:i|me|myself)`), (_, others = '') => 1 + counted(others)],
  [regex(`(?:my|a) (?:${ONE}),? my (?:${ONE})(?: and|, and) (?:i|me)`), () => 3],
  [regex(`(?:my|a) (?:${ONE}) and (?:i|me|myself)`), () => 2],
  [regex(`(?:me|myself|i) (?:and|plus|with) (?:my|a) (?:${ONE})`), () => 2],
  [regex('my parents and (?:i|me)|me and my parents'), () => 3],
  [regex('(?:the two of us|us two|both of us|a couple(?! of)|two of us)'), () => 2],
  [regex('(?:just|only) (?:me|myself)|(?:me|myself) alone|me only'), () => 1],
]

const BEFORE_A_VERB =
  /^,? (?:(?:both|all|also|just|really|would|will|'d|'ll|are|were|have|had|want|wants|need|like|love|plan|hope|wish|wanted|are|come|coming)\b)/i

/** Groups of guests as a number: "a table for my wife and me" is "a table for 2 people". Other words stay. */
export function writePeople(text: string): string {
  for (const [pattern, count] of GROUPS) {
    const match = pattern.exec(text)
    if (!match) continue
    const people = `${count(...match)} people`
    const before = text.slice(0, match.index)
    const after = text.slice(match.index + match[0].length)
    const isSubject = BEFORE_A_VERB.test(after) && !/\bfor\s*$/i.test(before)
    return isSubject ? `${before}we${after} for ${people}` : `${before}${people}${after}`
  }
  return text.replace(TOP, (_, said: string) => `table for ${counted(said)} people`)
}

const TOP = regex(`${COUNT}[ -]top(?: table)?`)

const counted = (said: string): number => (/^an?$/i.test(said) ? 1 : (numberFrom(said) ?? 1))

function regex(source: string): RegExp {
  return new RegExp(`\\b(?:${source})\\b`, 'i')
}
