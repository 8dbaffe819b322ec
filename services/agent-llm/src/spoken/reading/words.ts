/** One line with straight quotes, without hesitations; the words themselves, their case and the punctuation stay. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\b(?:um+|uh+|erm|hm+|mhm|ah)\b[,.]?\s*/gi, ' ')
    .replace(/\b([ap])\.\s?m\b\.?/gi, '$1m')
    .replace(/[-–—]+(?=\s|$)|\.{2,}|…/g, ' ')
    .replace(/\b(to|two|too)-(dos?)\b/gi, 'to $2')
    .replace(/\btodo(s?)\b/gi, 'to do$1')
    .replace(/\b(what|that|it|who|where|there)s\b(?= (?:on|in|my|the|left|due|next|up|done|a)\b)/gi, "$1's")
    .replace(/\b(do|ca|wo|did|does|must|should)nt\b/gi, "$1n't")
    .replace(/\bim\b/gi, "I'm")
    .replace(/\bive\b/gi, "I've")
    .replace(/\bgotta\b/gi, 'have to')
    .replace(/\bwanna\b/gi, 'want to')
    .replace(/\bgonna\b/gi, 'going to')
    .replace(/\bgimme\b/gi, 'give me')
    .replace(/\blemme\b/gi, 'let me')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.!?;:])/g, '$1')
    .trim()
}

const LEAD_IN = [
  /^(?:one (?:more|other|last) thing|another thing|by the way|next|first(?:ly| of all)?|finally|lastly|oh and|and another thing)[,:]+\s*(?=\S)/i,
  /^(?:would|do) you mind(?: please)?\s+(?=\S)/i,
  /^(?:hey|hi|hello|ok|okay|alright|all right|right|so|well|now|and|also|then|but|oh|yes|yeah|yep|sure|great|perfect|cool|thanks|thank you|please|just|actually|listen|look|wait|sorry)(?:[,.!:]+\s*|\s+)(?=\S)/i,
  /^(?:can|could|would|will) (?:you|we|i)(?: please| just| maybe| possibly| also| quickly)*(?:[,]?\s+)(?=\S)/i,
  /^i(?:'d| would) (?:like|love|want|prefer) (?:you |for you )?to\s+(?=\S)/i,
  /^(?:i|we) (?:want|need) (?:you )to\s+(?=\S)/i,
  /^(?:i|we) (?:want|wish) to\s+(?=\S)/i,
  /^i(?:'m| am) (?:trying|looking|calling|going) to\s+(?=\S)/i,
  /^(?:i was wondering if (?:you|i|we) (?:could|can)|is it possible to|do me a favou?r and|go ahead and|please go ahead and|help me(?: to)?|let me|let's|let us|be so kind and|you can|you could|you may|we can|we could|i can|may i|why don't you|how about you)\s+(?=\S)/i,
  /^(?:for me|please|kindly|just|quickly|maybe|also)[,]?\s+(?=\S)/i,
]

const LEAD_OUT =
  /(?:[,.!?;:]|\s+(?:please|for me|thanks|thank you|if you can|if you could|if you don't mind|if possible|would you|will you|could you|can you|okay|ok|alright|right now|right away|immediately|at once|as soon as possible|asap|no questions(?: asked)?|now|real quick|when you get a chance|then|again|instead))$/i

/** Without what only makes a request polite: "could you please ... for me". */
export function plainly(clause: string): string {
  let text = clause
    .replace(/\bplease\b[,]?\s*/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  for (let shorter = trimOnce(text); shorter !== text; shorter = trimOnce(text)) text = shorter
  return text
}

function trimOnce(text: string): string {
  for (const pattern of LEAD_IN) {
    const match = pattern.exec(text)
    if (match) return asCommand(text.slice(match[0].length), match[0])
  }
  const shorter = text.replace(LEAD_OUT, '').trim()
  return shorter === '' ? text : shorter
}

/** "Would you mind putting" asks to "put". */
function asCommand(rest: string, leadIn: string): string {
  if (!/mind/i.test(leadIn)) return rest
  return rest.replace(/^\w+ing\b/i, (word) => baseForm(word))
}

/** The words for comparison: lower case, no punctuation, possessives dropped. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/'s\b|s'(?=\s|$)/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

const IRREGULAR: Record<string, string> = {
  bought: 'buy',
  paid: 'pay',
  sent: 'send',
  went: 'go',
  gone: 'go',
  took: 'take',
  taken: 'take',
  made: 'make',
  wrote: 'write',
  written: 'write',
  got: 'get',
  gotten: 'get',
  did: 'do',
  done: 'do',
  met: 'meet',
  spoke: 'speak',
  told: 'tell',
  gave: 'give',
  given: 'give',
  brought: 'bring',
  fed: 'feed',
  read: 'read',
  ran: 'run',
  cut: 'cut',
  put: 'put',
  putting: 'put',
  sold: 'sell',
  found: 'find',
  built: 'build',
  left: 'leave',
  ate: 'eat',
  drove: 'drive',
  swept: 'sweep',
  hung: 'hang',
  booked: 'book',
  children: 'child',
  using: 'use',
}

/** The word as a dictionary would list it, roughly: "watering", "waters" and "watered" are all "water". */
export function baseForm(word: string): string {
  const lower = word.toLowerCase()
  const irregular = IRREGULAR[lower]
  if (irregular) return irregular
  if (/(?:ss|us|is)$/.test(lower) || lower.length < 4) return lower
  const stem = lower.replace(/ies$|ied$/, 'y').replace(/(?<=sh|ch|x|ss|z)es$/, '')
  if (stem !== lower) return stem
  if (/s$/.test(lower)) return lower.slice(0, -1)
  return withoutEnding(lower)
}

function withoutEnding(word: string): string {
  const stem = word.replace(/(?:ing|ed)$/, '')
  if (stem === word || stem.length < 3 || !/[aeiouy]/.test(stem)) return word
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1)
  return /(?:[aeiou][vczsu]|[^aeiou][vsc]|[^aeioul]l|et|nam|mov|us|ar|uir|ak|ok|ik)$/.test(stem)
    ? `${stem}e`
    : stem
}
