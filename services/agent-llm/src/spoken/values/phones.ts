import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { digitsFrom } from './digits.ts'

const AROUND =
  /^(?:my |the )?(?:(?:phone |cell |mobile |home |work |callback )*number )?(?:is |it'?s |it is |you can reach me (?:at|on) |call me (?:at|on) |at |on |under )*/i
const FEWEST_DIGITS = 7
const MOST_DIGITS = 15

/** A telephone number as it is read out, in E.164 where it can be one (of the United States without a country code). */
export function phoneFrom(text: string): string | null {
  const said = text
    .trim()
    .replace(AROUND, '')
    .replace(/\b(?:area code|extension|and then|and)\b/gi, ' ')
  const digits = digitsFrom(said.replace(/^\s*\+/, 'plus '))
  const count = digits?.replace('+', '').length ?? 0
  if (digits === null || count < FEWEST_DIGITS || count > MOST_DIGITS) return null
  const parsed = parsePhoneNumberFromString(digits, 'US')
  return parsed?.isPossible() ? parsed.number : digits
}
