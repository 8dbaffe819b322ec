import { dictate } from './spell.ts'

/** Telephone numbers digit by digit, with a breath where they were grouped. */
export function phoneNumbers(text: string): string {
  return text.replace(PHONE, (all) => (digitsOf(all).length <= 15 ? sayPhone(all) : all))
}

const PHONE = new RegExp(
  [
    // +44 20 7946 0958, +1 (555) 123-4567
    '\\+\\d{1,3}(?:[ .-]?\\(?\\d{1,10}\\)?){1,6}',
    // (555) 123-4567, 1 555 123 4567
    '(?<![\\w.,-])(?:1[ .-])?(?:\\(\\d{3}\\) ?|\\d{3}[ .-])\\d{3}[ .-]\\d{4}',
    // 020 7946 0958, 07700 900123, 0800 123 456
    '(?<![\\w.,-])\\(?0\\d{2,5}\\)?(?:[ -]\\d{3,8}){1,3}',
    // 555-0123
    '(?<![\\w.,-])\\d{3}-\\d{4}',
  ]
    .map((form) => `${form}(?![\\w%]|[.,:/-]\\d)`)
    .join('|'),
  'g',
)

function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

function sayPhone(number: string): string {
  const groups = number.match(/\d+/g) ?? []
  const plus = number.startsWith('+') ? 'plus ' : ''
  return plus + groups.map(dictate).join(', ')
}
