import type { Wording } from '@convonet/contracts/tool-language'

type Values = Readonly<Record<string, unknown>>

/** The sentence for several outcomes of one kind; null where the wording has a hole that they cannot fill. */
export function say(wording: Wording, outcomes: readonly Values[]): string[] {
  const one = typeof wording === 'string' ? wording : wording.one
  if (
    outcomes.length > 1 &&
    typeof wording !== 'string' &&
    !outcomes.some((values) => hasExtras(one, values))
  ) {
    return [fill(wording.many, joined(outcomes))]
  }
  return outcomes.map((values) => fill(one, values))
}

/** Fills a template of the notation in `contracts/tool-language`. */
export function fill(template: string, values: Values): string {
  return template
    .replace(/\[([^[\]]*)\]/g, (_, part: string) =>
      namesIn(part).every((name) => filled(values[name])) ? part : '',
    )
    .replace(/("?)\{(\w+)((?:\|[^{}|]*){0,2})\}\1/g, (_, quote: string, name: string, forms: string) =>
      write(values[name], quote, forms.split('|').slice(1)),
    )
}

/** "a", "a and b", "a, b and c". */
export function list(parts: readonly string[], word = 'and'): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`
}

/** "task" is "tasks", "pharmacy" is "pharmacies". */
export const plural = (noun: string): string =>
  /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}${/(?:s|x|ch|sh)$/.test(noun) ? 'es' : 's'}`

export const quoted = (text: string): string => `"${text}"`

const namesIn = (part: string) => Array.from(part.matchAll(/\{(\w+)/g), ([, name = '']) => name)

const filled = (value: unknown) =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  value !== 0 &&
  !(Array.isArray(value) && value.length === 0)

function write(value: unknown, quote: string, [one, many]: string[]): string {
  if (Array.isArray(value)) return list(value.map((part) => `${quote}${String(part)}${quote}`))
  if (one === undefined) return `${quote}${String(value ?? '')}${quote}`
  return value === 1 ? one : (many ?? one)
}

const hasExtras = (template: string, values: Values) =>
  Array.from(template.matchAll(/\[([^[\]]*)\]/g), ([, part = '']) => part).some((part) =>
    namesIn(part).some((name) => filled(values[name])),
  )

/** Each value as the list of all, so that "{title}" reads "a" and "b". */
function joined(outcomes: readonly Values[]): Values {
  const names = new Set(outcomes.flatMap(Object.keys))
  return Object.fromEntries(
    [...names].map((name) => [name, [...new Set(outcomes.map((values) => values[name]))]]),
  )
}
