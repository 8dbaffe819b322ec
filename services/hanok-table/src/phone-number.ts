import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** E.164, or null where it is no phone number. Without a country code it is one of `region`. */
export function readPhoneNumber(said: string, region: string): string | null {
  const country: CountryCode = isSupportedCountry(region) ? region : 'US'
  const number = parsePhoneNumberFromString(said, country)
  return number?.isPossible() ? number.number : null
}

/** v2 kept some numbers as they were typed. */
export function samePhone(stored: string, said: string, region: string): boolean {
  const wanted = readPhoneNumber(said, region)
  return wanted !== null && readPhoneNumber(stored, region) === wanted
}

/** For the ear: "the number ending in 4 5 6 7". */
export const spokenEnding = (phone: string): string => [...phone.slice(-4)].join(' ')
