import type { KnownPerson } from '@convonet/contracts/people'
import type { Cancellable, People } from '../../ports.ts'

export type PersonChoice =
  | { kind: 'person'; person: KnownPerson }
  | { kind: 'nobody' }
  | { kind: 'which-person'; names: string[] }

/** Whom of all people a name or an e-mail, written or spoken, means. */
export async function findPerson(
  spoken: string,
  people: People,
  options: Cancellable,
): Promise<PersonChoice> {
  const email = emailIn(spoken)
  if (email === null) return choose(await people.search(spoken, options), spoken)
  const person = await people.byEmail(email, options)
  return person ? { kind: 'person', person } : { kind: 'nobody' }
}

/** Whom of these people it means. */
export function choosePerson(candidates: readonly KnownPerson[], spoken: string): PersonChoice {
  const email = emailIn(spoken)
  if (email !== null)
    return choose(
      candidates.filter((person) => person.email.toLowerCase() === email),
      spoken,
    )
  const words = spoken.toLowerCase().split(/\s+/).filter(Boolean)
  const fitting = candidates.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
  return choose(fitting, spoken)
}

function choose(found: readonly KnownPerson[], spoken: string): PersonChoice {
  const exact = found.filter(({ name }) => name.toLowerCase() === spoken.trim().toLowerCase())
  const [person, another] = exact.length > 0 ? exact : found
  if (!person) return { kind: 'nobody' }
  return another ? { kind: 'which-person', names: found.map(({ name }) => name) } : { kind: 'person', person }
}

/** "sam dot lee at example dot com" is an e-mail too; null where it is none. */
export function emailIn(spoken: string): string | null {
  const text = spoken
    .toLowerCase()
    .replace(/\s+at\s+(?=\S+\s*(?:\.|\s+dot\s))/g, '@')
    .replace(/\s+dot\s+/g, '.')
    .replace(/\s+(?:underscore)\s+/g, '_')
    .replace(/\s+(?:dash|hyphen|minus)\s+/g, '-')
    .replace(/\s+/g, '')
  return /^[^@]+@[^@]+\.[^@]+$/.test(text) ? text : null
}
