import { numberWords } from './number-words.ts'
import { type Found, rewrite } from './rewrite.ts'

/** "$42.10" as "forty two dollars and ten cents", "£1.5m" as "one point five million pounds". */
export function money(text: string): string {
  const points = text.replace(/(?<=\d),(?=\d{2}\s?€)/g, '.')
  const signed = rewrite(rewrite(points, BEFORE, sayMoney), AFTER, sayMoney)
  return rewrite(signed, COINS, ({ amount = '', sign }) => counted(amount, sign === '¢' ? CENTS : PENCE))
}

interface Currency {
  unit: Names
  /** A hundredth. */
  part?: Names
}

type Names = [one: string, many: string]

const CENTS: Names = ['cent', 'cents']
const PENCE: Names = ['penny', 'pence']

const DOLLARS: Currency = { unit: ['dollar', 'dollars'], part: CENTS }
const POUNDS: Currency = { unit: ['pound', 'pounds'], part: PENCE }
const EUROS: Currency = { unit: ['euro', 'euros'], part: CENTS }
const YEN: Currency = { unit: ['yen', 'yen'] }
const WON: Currency = { unit: ['won', 'won'] }
const RUPEES: Currency = { unit: ['rupee', 'rupees'], part: ['paisa', 'paise'] }

const CURRENCIES: Record<string, Currency> = {
  $: DOLLARS,
  US$: DOLLARS,
  USD: DOLLARS,
  '£': POUNDS,
  GBP: POUNDS,
  '€': EUROS,
  EUR: EUROS,
  '¥': YEN,
  JPY: YEN,
  '₩': WON,
  KRW: WON,
  '₹': RUPEES,
  INR: RUPEES,
  CHF: { unit: ['Swiss franc', 'Swiss francs'], part: ['centime', 'centimes'] },
  CA$: { unit: ['Canadian dollar', 'Canadian dollars'], part: CENTS },
  CAD: { unit: ['Canadian dollar', 'Canadian dollars'], part: CENTS },
  A$: { unit: ['Australian dollar', 'Australian dollars'], part: CENTS },
  AUD: { unit: ['Australian dollar', 'Australian dollars'], part: CENTS },
}

const SCALES: Record<string, string> = {
  k: 'thousand',
  m: 'million',
  mn: 'million',
  b: 'billion',
  bn: 'billion',
}

const SIGN = '(?<sign>US\\$|CA\\$|A\\$|[$£€¥₩₹]|\\b(?:USD|GBP|EUR|JPY|KRW|INR|CHF|CAD|AUD)\\b)'
const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
const SCALE = '\\s?(?:thousand|million|billion|trillion)\\b|(?:k|mn?|bn?)\\b'
const FROM = `(?<from>${NUMBER})(?<fromScale>${SCALE})?`
const TO = `(?<to>${NUMBER})(?<toScale>${SCALE})?`
const MINUS = '(?:(?<![\\w)])(?<minus>[-−])\\s?)?'
const BEFORE = new RegExp(`${MINUS}${SIGN}\\s?${FROM}(?:\\s?[-–]\\s?(?:[$£€¥₩₹]\\s?)?${TO})?(?![\\d%])`, 'gi')
const AFTER = new RegExp(`${MINUS}(?<![\\d.,])${FROM}(?:\\s?[-–]\\s?${TO})?\\s?${SIGN}(?!\\s?\\d)`, 'gi')
const COINS = /\b(?<amount>\d{1,2})(?<sign>¢|p\b)/g

function sayMoney({ minus, sign = '', from = '', fromScale, to, toScale }: Found): string | undefined {
  const currency = CURRENCIES[sign.toUpperCase()]
  if (!currency) return undefined
  const amount = to
    ? `${sayNumber(from, fromScale)} to ${say(currency, to, toScale)}`
    : say(currency, from, fromScale)
  return minus ? `minus ${amount}` : amount
}

function say({ unit, part }: Currency, amount: string, scale = ''): string {
  const [whole = '', decimals = ''] = amount.split('.')
  const hundredths = part && decimals.length > 0 && decimals.length <= 2 ? Number(decimals.padEnd(2, '0')) : 0
  const rounded = Number(decimals) === 0 || hundredths > 0
  if (scale || !rounded) return `${sayNumber(amount, scale)} ${unit[1]}`
  if (!part || hundredths === 0) return counted(whole, unit)
  const parts = counted(String(hundredths), part)
  return Number(whole) === 0 ? parts : `${counted(whole, unit)} and ${parts}`
}

function sayNumber(amount: string, scale = ''): string {
  const word = scale.trim().toLowerCase()
  return `${numberWords(amount)} ${SCALES[word] ?? word}`.trim()
}

function counted(amount: string, [one, many]: Names): string {
  return `${numberWords(amount)} ${Number(amount.replaceAll(',', '')) === 1 ? one : many}`
}
