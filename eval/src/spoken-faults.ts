const FAULTS: readonly (readonly [RegExp, string])[] = [
  [/\*\*|^#{1,6} |^\s*[-*•] |`|\]\(/m, 'markdown'],
  [/^\s*\d+[.)] /m, 'a numbered list'],
  [/[{}]|\[object|"\w+": ?["\d[]/, 'JSON or an empty place'],
  [/\b(undefined|null|NaN)\b/, 'a missing value'],
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/i, 'an internal id'],
  [/\d{4}-\d{2}-\d{2}(T|\b)/, 'a date for machines'],
  [/[a-z]+_[a-z]+/, 'a name for machines'],
  [/TRANSFER_INITIATED|AUTHENTICATED:/, 'a marker'],
]

/** About three quarters of a minute. */
const LONGEST = 700

/** What nobody should hear, whatever was asked. */
export function spokenFaults(heard: string): string[] {
  if (heard.trim() === '') return ['an empty answer']
  const words = heard.replace(/\S+@\S+/g, '')
  const found = FAULTS.filter(([pattern]) => pattern.test(words)).map(([, name]) => name)
  const questions = heard.split('?').length - 1
  const more = [
    ...(questions > 1 ? ['several questions at once'] : []),
    ...(heard.length > LONGEST ? [`a speech of ${heard.length} characters`] : []),
  ]
  return [...found, ...more].map((fault) => `${fault} was heard: "${heard}"`)
}
