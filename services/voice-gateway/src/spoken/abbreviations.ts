/** Written short, said long. Titles and streets depend on what stands beside them. */
export function abbreviations(text: string): string {
  let said = text
  for (const [pattern, replacement] of PHRASES) said = said.replace(pattern, replacement)
  return said
    .replace(INITIALS, (initials) => [...initials.replaceAll('.', '')].join(' '))
    .replace(SPELT, (letters) => [...letters].join(' '))
}

const PHRASES: [RegExp, string][] = [
  [/\b(?:Dr)\.?(?= [A-Z])/g, 'Doctor'],
  [/(?<=[A-Z][a-z]+ )Dr\b\.?/g, 'Drive'],
  [/(?<!\b[A-Z\d]\w* )\bSt\.?(?= [A-Z])/g, 'Saint'],
  [/(?<=[A-Z\d][a-z]* )St\b\.?/g, 'Street'],
  [/(?<=[A-Z\d][a-z]* )Ave\b\.?/g, 'Avenue'],
  [/(?<=[A-Z\d][a-z]* )Rd\b\.?/g, 'Road'],
  [/(?<=[A-Z\d][a-z]* )Blvd\b\.?/g, 'Boulevard'],
  [/(?<=[A-Z\d][a-z]* )Ln\b\.?/g, 'Lane'],
  [/\bApt\b\.?/g, 'Apartment'],
  [/\bMr\b\.?/g, 'Mister'],
  [/\bMrs\b\.?/g, 'Missis'],
  [/\bMs\b\.?(?= [A-Z])/g, 'Miz'],
  [/\bProf\b\.?(?= [A-Z])/g, 'Professor'],
  [/\bJr\b\.?/g, 'Junior'],
  [/\bSr\b\.?/g, 'Senior'],
  [/\bNo\.\s?(?=\d)/g, 'number '],
  [/\bnos?\.\s?(?=\d)/g, 'number '],
  [/#\s?(?=\d)/g, 'number '],
  [/\be\.\s?g\.,?|\beg\b/gi, 'for example,'],
  [/\bi\.\s?e\.,?/gi, 'that is,'],
  [/\betc\b\.?(?=\s+[A-Z]|\s*$)/g, 'et cetera.'],
  [/\betc\b\.?/g, 'et cetera'],
  [/\bvs\b\.?/g, 'versus'],
  [/\bapprox\b\.?/gi, 'approximately'],
  [/\bappt\b\.?/gi, 'appointment'],
  [/\bdept\b\.?/gi, 'department'],
  [/\best\.(?= \d)/g, 'estimated'],
  [/\bext\b\.?(?= ?\d| [a-z])/gi, 'extension'],
  [/\btel\b\.?(?=:| ?[\d+])/gi, 'telephone'],
  [/\bincl\b\.?/gi, 'including'],
  [/\bmax\.(?= )/gi, 'maximum'],
  [/\bmin\.(?= )/gi, 'minimum'],
  [/\bASAP\b/gi, 'as soon as possible'],
  [/\bFYI\b/gi, 'for your information'],
  [/\bw\/o\b/gi, 'without '],
  [/\bw\/(?=\s|\w)/gi, 'with '],
  [/\bn\/a\b/gi, 'not applicable'],
  [/\band\/or\b/gi, 'and or'],
]

/** "U.S.", whose last full stop may end the sentence too. */
const INITIALS = /\b(?:[A-Z]\.){2,}(?!\s*$|\s+[A-Z][a-z])|\b(?:[A-Z]\.)+[A-Z](?=\.(?:\s*$|\s+[A-Z][a-z]))/g

/** Capitals that the voice would read as a word. */
const SPELT =
  /\b(?:API|FAQ|ID|AI|IT(?= [a-z])|USA|UK|US|EU|UN|URL|UTC|GMT|EST|EDT|PST|PDT|CET|CST|ETA|ATM|CEO|CFO|CTO|HR|TV|PDF|SMS|NHS|CRM|DMV|GP|ER|ICU|MRI|CT|IRS|FBI|DOB|QR|OTP|PC|DVD|CD|MD|PO)\b/g
