import { randomUUID } from 'node:crypto'
import type { Caller } from '@convonet/contracts/call'
import { seeded } from '../held-out/seeded.ts'
import type { Who } from '../scenario.ts'
import type { Insert } from './insert.ts'

export interface Person {
  id: string
  name: string
  email: string
}
export type People = Readonly<Record<string, Person>>

/** New ids for everybody, so that nothing of an earlier call is theirs. */
export function newPeople(): People {
  const [sam, priya, chidi] = seeded.colleagues
  const everybody = { dana: seeded.caller, sam, priya, chidi }
  return Object.fromEntries(
    Object.entries(everybody).map(([who, { name, email }]) => [who, { id: randomUUID(), name, email }]),
  )
}

export const idOf = (people: People, who: string): string => people[who]?.id ?? ''

export const callerOf = (people: People, who: Who): Caller => ({
  userId: people[who]?.id ?? null,
  name: people[who]?.name ?? null,
  channel: 'web',
})

export async function seedPeople(insert: Insert, people: People): Promise<void> {
  const rows = Object.entries(people).map(([username, { id, name, email }]) => {
    const [first_name, last_name] = name.split(' ')
    const flags = { is_active: true, is_verified: true }
    return { id, email, username, password_hash: '!', first_name, last_name, ...flags }
  })
  await insert('users_anthropic', ...rows)
}
