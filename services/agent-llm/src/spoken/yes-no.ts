import type { Confirmation } from '../ports.ts'

const YES =
  /^(?:yes|yeah|yep|yup|ya|sure|ok(?:ay)?|correct|right|exactly|do it|do that|go ahead|absolutely|of course|that'?s (?:right|it|correct|the one|fine)|that is (?:right|correct)|confirm(?:ed)?|affirmative|uh-?huh|mm-?hmm|definitely|sounds good|fine|please do|i do|i am sure|i'm sure|delete (?:it|them|both|all)|all of them|both)\b/i
const NO =
  /^(?:no|nope|nah|don'?t|do not|not (?:now|really|that|any|yet)|stop|cancel|never ?mind|negative|leave (?:it|them)|keep (?:it|them)|forget (?:it|about it|that)|wait|neither|none|nothing|skip it|i don'?t|hold on|rather not|better not)\b/i
/** "Yes, but ...", "sure, wait": not yet a yes to something that cannot be taken back. */
const SECOND_THOUGHTS =
  /\b(?:but|wait|hold on|no|not|don'?t|never|actually|instead|first|rather|except|unless|what|how|when|which|who|why|stop|cancel that)\b|\?/i

const HESITATION = /^(?:(?:u+h*m+|u+h+|e+rm*|hm+|well|oh|ah|so|okay so)\b[,.!]*\s*)+(?=\S)/i
const begin = (text: string) => text.trim().replace(/[’]/g, "'").replace(HESITATION, '')

export const isYes = (text: string): boolean => YES.test(begin(text))
export const isNo = (text: string): boolean => NO.test(begin(text))

/** What the caller makes of a question about something that cannot be taken back: a yes is nothing but a yes. */
export const confirmation: Confirmation = (text) => {
  if (isNo(text)) return 'no'
  return isYes(text) && !SECOND_THOUGHTS.test(text.replace(/\?+$/, '')) ? 'yes' : 'other'
}

/** What was said after the yes: "yes, and remind me tomorrow". */
export const afterYes = (text: string): string =>
  begin(text)
    .replace(YES, '')
    .replace(/^[\s,.!;]*(?:please)?[\s,.!;]*(?:and|then|also)?\s*/i, '')
