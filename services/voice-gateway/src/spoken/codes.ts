import { digitWords, numberWords } from './number-words.ts'
import { dictate, spell } from './spell.ts'

/** Figures that a word before them makes a code: "PIN 2468", "card ending in 4242", "order number 1207". */
export function announcedCodes(text: string): string {
  return text.replace(ANNOUNCED, (_, announcement, digits) => announcement + dictate(digits))
}

/** Rows of figures that count nothing: "1234-5678-9", a bare account number. */
export function figureCodes(text: string): string {
  return text
    .replace(GROUPED, (all) => (isRange(all) ? all : all.split('-').map(dictate).join(', ')))
    .replace(/(?<![\w.,-])\d{7,}(?![\w.,]*\d)/g, (digits) => (/000$/.test(digits) ? digits : dictate(digits)))
}

/** Letters and figures mixed: "HNK-4F7K" letter by letter, "COVID-19" and "24-hour" as words. */
export function mixedCodes(text: string): string {
  return text.replace(MIXED, (code: string, at: number) => {
    if (isWordy(code)) return sayWordy(code)
    if (SHORT.test(code))
      return runs(code)
        .map((run) => (/\d/.test(run) ? numberWords(run) : spell(run)))
        .join(' ')
    const goesOn = /^\s+[a-z]/i.test(text.slice(at + code.length))
    return goesOn ? `${spell(code)},` : spell(code)
  })
}

const ANNOUNCED = new RegExp(
  `\\b((?:${[
    '(?:call|dial|text|PIN|code|extension|ext\\.?|zip(?: code)?|(?:card|account) ending(?: in)?|ending in|last four(?: digits)?)',
    '(?:account|booking|card|case|confirmation|invoice|member|order|passport|phone|policy|reference|serial|ticket|tracking) (?:number|no\\.?|code|id)',
  ].join('|')})(?: is| was|:| #)? )(\\d{3,})(?![\\w.,:/-]*\\d)`,
  'gi',
)

const GROUPED = /(?<![\w.,-])\d{2,}(?:-\d+)+(?![\w.,-]*\d)/g
const MIXED = /(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[a-z])[a-z\d]+(?:-[a-z\d]+)*(?![\w-])/gi
/** "B12", "4K", "MP3". */
const SHORT = /^(?:[a-z]{1,2}\d{1,2}|\d{1,2}[a-z]{1,2})$/i

function isRange(figures: string): boolean {
  const [from = '', to = '', more] = figures.split('-')
  return more === undefined && to.length <= 6 && Number(to) > Number(from) && from.length < 4
}

function isWordy(code: string): boolean {
  return runs(code).some(isWord)
}

function isWord(run: string): boolean {
  return /[aeiouy]/i.test(run) && (/[a-z]{2}/.test(run) || run.length >= 4)
}

/** Figures beside a written word are a number; beside capitals, three and more are a code. */
function sayWordy(code: string): string {
  const written = /[a-z]{2}/.test(code)
  return runs(code)
    .map((run) => {
      if (/\d/.test(run)) return written || run.length < 3 ? numberWords(run) : digitWords(run)
      return isWord(run) ? run : spell(run)
    })
    .join(' ')
}

function runs(code: string): string[] {
  return code.match(/[a-z]+|\d+/gi) ?? []
}
