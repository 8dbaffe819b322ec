import { abbreviations } from './spoken/abbreviations.ts'
import { addresses } from './spoken/addresses.ts'
import { announcedCodes, figureCodes, mixedCodes } from './spoken/codes.ts'
import { dates } from './spoken/dates.ts'
import { withoutMarkup } from './spoken/markup.ts'
import { measures } from './spoken/measures.ts'
import { money } from './spoken/money.ts'
import { numbers, ordinals, ranges } from './spoken/numbers.ts'
import { phoneNumbers } from './spoken/phone-numbers.ts'
import { symbols } from './spoken/symbols.ts'
import { tidy } from './spoken/tidy.ts'
import { times } from './spoken/times.ts'

/**
 * Written text as words for a voice: no Markdown, emoji or figures; money, dates, times, numbers, codes and abbreviations said as
 * people say them. Only English is rewritten, in other languages the markup goes. Said again, it stays as it is.
 */
export function spokenText(text: string, { language }: { language: string }): string {
  const plain = withoutMarkup(text)
  const said = /^en\b/i.test(language) ? untilSettled(plain, language) : plain.replace(/\s+/g, ' ').trim()
  return /\p{L}/u.test(said) ? said : onlyLetters(text)
}

/** Where signs go, what is left may mean something together: "St$ John". */
function untilSettled(text: string, language: string): string {
  let said = text
  for (let pass = 0; pass < 4; pass++) {
    const again = inEnglish(said, language)
    if (again === said) break
    said = again
  }
  return said
}

/** Each rule takes what it knows and leaves figures to those after it; the order decides who sees them first. */
function inEnglish(text: string, language: string): string {
  const rules = [
    addresses,
    announcedCodes,
    phoneNumbers,
    (rest: string) => dates(rest, !/^en-(?!us\b)/i.test(language)),
    times,
    money,
    figureCodes,
    ranges,
    measures,
    ordinals,
    abbreviations,
    mixedCodes,
    numbers,
    symbols,
  ]
  return tidy(rules.reduce((said, rule) => rule(said), tidyFigures(text)))
}

/** Full-width and other forms of figures and letters as the rules know them; accents go, the local voice has none. */
function tidyFigures(text: string): string {
  return text
    .replace(/[™®©]/g, ' ')
    .replace(/(\d)([½¼¾⅓⅔⅛])/g, '$1 $2')
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{Mn}+/gu, '')
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,?!;:]+(?: |$))/g, '')
}

/** Rather the bare words than silence. */
function onlyLetters(text: string): string {
  return text.replace(/[^\p{L}\p{M}]+/gu, ' ').trim()
}
