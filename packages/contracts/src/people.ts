import { z } from 'zod'
import type { Contract } from './route.ts'

/** An active person, as our services may know them; whom they show it to is theirs to decide. */
export const KnownPerson = z.object({ userId: z.uuid(), name: z.string(), email: z.string() })
export type KnownPerson = z.infer<typeof KnownPerson>

/** How many people a search finds at most. */
export const MOST_FOUND = 10

const people = z.object({ people: z.array(KnownPerson) })

export const peopleRoutes = {
  searchPeople: {
    method: 'POST',
    url: '/call-center/people/search',
    summary: 'Active people whose name, user name or e-mail contains these words',
    access: 'service',
    body: z.object({ term: z.string().trim().min(2).max(200) }),
    reply: 'json',
    response: people,
  },
  personByEmail: {
    method: 'POST',
    url: '/call-center/people/by-email',
    summary: 'The active person with this e-mail, or null',
    access: 'service',
    body: z.object({ email: z.string().min(3).max(255) }),
    reply: 'json',
    response: z.object({ person: KnownPerson.nullable() }),
  },
  peopleByIds: {
    method: 'POST',
    url: '/call-center/people/by-ids',
    summary: 'The active ones of these people, in no particular order',
    access: 'service',
    body: z.object({ ids: z.array(z.uuid()).max(500) }),
    reply: 'json',
    response: people,
  },
} as const satisfies Contract
