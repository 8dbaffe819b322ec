/**
 * A guest's name as it may be said or written to whoever has the phone number: letters only, and short. Whoever books with another's number
 * could otherwise have the house send them anything. Empty where it is no name.
 */
export function guestName(given: string): string {
  const name = given.normalize('NFC').trim().replace(/\s+/g, ' ')
  return IS_NAME.test(name) && name.length <= LONGEST ? name : ''
}

const LONGEST = 40
const IS_NAME = /^(?:\p{L}[\p{L}\p{M}'’-]*\.?(?: |$))+$/u

/** What a guest is called: the first of several names, a Korean name whole. */
export function calledName(given: string): string {
  const name = guestName(given)
  return /\p{Script=Hangul}/u.test(name) ? name : (name.split(' ')[0] ?? '')
}
