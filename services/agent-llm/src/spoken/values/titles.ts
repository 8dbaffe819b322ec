import { wordsOf } from '../reading/words.ts'

const LEAD_IN = [
  /^(?:something|a thing|one thing|the following)\s*[:,]\s*/i,
  /^(?:to|that|about|of|for me to|me to|called|named|titled|saying|says|:|,)\s+/i,
  /^(?:i|we) (?:really |still |also )?(?:need|have|want|ought|got|am supposed|are supposed)(?:'ve)? to\s+/i,
  /^(?:i|we)(?:'ve| have) got to\s+/i,
  /^(?:i|we) (?:really |still |also )?(?:must|should|gotta)(?: remember to)?\s+/i,
  /^(?:really|also|just|a|an|some|another)\s+/i,
]
const LEAD_OUT = /(?:[.,!?;:]|\s+(?:too|as well|also|please|on it|to it|and))$/i

/** Free words as a title: "to by milk." is "buy milk". */
export function titleFrom(words: string): string {
  let text = words.replace(/["“”]/g, '').trim()
  for (let shorter = trimOnce(text); shorter !== text; shorter = trimOnce(text)) text = shorter
  return text.replace(/^(?:by|bye)\s+(?=\S)/i, 'buy ')
}

function trimOnce(text: string): string {
  const lead = LEAD_IN.find((pattern) => pattern.test(text))
  const shorter = (lead ? text.replace(lead, '') : text).replace(LEAD_OUT, '').trim()
  return shorter === '' ? text : shorter
}

/** Speech to text begins a sentence with a capital; a title begins with one only if it is a name. */
export function uncapitalized(title: string): string {
  const [first = ''] = title.split(/\s+/)
  const isCommon = VERBS.has(first.toLowerCase()) || COMMON_STARTS.has(first.toLowerCase())
  return isCommon ? `${first.toLowerCase()}${title.slice(first.length)}` : title
}

/** "milk, eggs and bread" are three things to do, "pay rent and call mom" two, "salt and pepper" is one. */
export function splitTitles(title: string): string[] {
  const parts = title
    .split(/\s*,\s*(?:and\s+)?|\s+and\s+(?:also\s+|then\s+)?(?:to\s+)?/i)
    .filter((part) => part !== '')
  if (parts.length < 2) return [title]
  const verbs = parts.filter(startsWithVerb).length
  if (verbs === parts.length) return parts
  if (verbs > 0) return verbs > 1 ? joinToVerbs(parts, title) : [title]
  const things = parts.every((part) => wordsOf(part).length <= 3)
  return things && !BELONG_TOGETHER.test(title) && !/\b(?:with|for|between|about)\b/i.test(title)
    ? parts
    : [title]
}

/** "pay rent, buy milk and eggs": what has no verb belongs to the part before it. */
function joinToVerbs(parts: string[], title: string): string[] {
  const titles: string[] = []
  for (const part of parts) {
    const last = titles.at(-1)
    if (startsWithVerb(part) || last === undefined) titles.push(part)
    else titles[titles.length - 1] = between(title, last, part)
  }
  return titles
}

function between(title: string, from: string, to: string): string {
  const start = title.indexOf(from)
  return title.slice(start, title.indexOf(to, start + from.length) + to.length)
}

const startsWithVerb = (text: string): boolean => VERBS.has(wordsOf(text)[0] ?? '')

/** "no, I meant bread" of "buy milk" is "buy bread". */
export function replaceObject(title: string, correction: string): string {
  const [verb = ''] = title.split(/\s+/)
  return startsWithVerb(title) && !startsWithVerb(correction) ? `${verb} ${correction}` : correction
}

const BELONG_TOGETHER =
  /\b(?:salt and pepper|mac(?:aroni)? and cheese|peanut butter and jelly|fish and chips|bread and butter|pros and cons|terms and conditions|black and white|gin and tonic|bacon and eggs|ham and cheese|cream and sugar|q and a|r and d|rock and roll|mom and dad|mum and dad|bed and breakfast|health and safety|nuts and bolts|arts and crafts|oil and vinegar|soap and water|drum and bass|bow and arrow|needle and thread|paper and pencil|cookies and cream)\b/i

const VERBS = new Set(
  `accept add answer apply arrange ask assemble attend back bake bathe bike book borrow bring brush build buy call cancel
  change charge check choose clean clear close collect complete confirm contact cook copy cut deliver deposit design discuss
  do donate download draft draw drink drive drop dust eat email empty exercise extend fax feed fetch file fill finalize find
  finish fix fold follow get give go grab groom hang have help hire install invite iron join jog kiss learn leave lock look
  mail make meet message move mow open order organize organise pack paint pay phone pick plan plant polish post practice
  prepare print purchase push put read rebook recharge recycle refill register remind remove renew rent repair replace reply
  reschedule research reserve return review ring run save scan schedule see sell send set shave shop sign skype sort speak
  start stop stretch study submit sweep swim swap switch take talk tell test text thank throw tidy transfer trim try turn
  unpack update upgrade upload use vacuum visit wait wake walk wash watch water weed weigh wish work wrap write`.split(
    /\s+/,
  ),
)

const COMMON_STARTS = new Set(
  'the a an my our your his her their some two three four five six more new all this that another lunch dinner breakfast milk eggs bread haircut groceries laundry meeting appointment'.split(
    ' ',
  ),
)
