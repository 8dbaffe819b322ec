import type { Database } from '@convonet/kit/store/sql'
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { type Provider, providers } from './directory-tables.ts'

/** In network is what a plan calls preferred (tier 1) and in-network (tier 2). */
const IN_NETWORK = ['tier_1', 'tier_2']

export const isInNetwork = ({ tier }: Pick<Provider, 'tier'>): boolean => IN_NETWORK.includes(tier)

export interface ProviderFilter {
  /** As the directory has them; all where empty. */
  specialties: readonly string[]
  /** Only those in network who take new patients; else everybody. */
  network: 'in' | 'any'
}

/** The best tier first, then the best rated. */
export async function findProviders(
  db: Database,
  { specialties, network }: ProviderFilter,
): Promise<Provider[]> {
  const names = specialties.map((name) => name.toLowerCase())
  return await db
    .select()
    .from(providers)
    .where(
      and(
        names.length > 0 ? inArray(sql`lower(${providers.specialty})`, names) : undefined,
        network === 'in' ? inArray(providers.tier, IN_NETWORK) : undefined,
        network === 'in' ? eq(providers.isAccepting, true) : undefined,
      ),
    )
    .orderBy(asc(providers.tier), sql`${desc(providers.rating)} nulls last`, asc(providers.npi))
    .limit(500)
}

/** Of the directory. Its membership is what counts: v2's own NPIs do not have the check digit. */
export async function findProvider(db: Database, npi: string): Promise<Provider | null> {
  const [found] = await db.select().from(providers).where(eq(providers.npi, npi.trim()))
  return found ?? null
}

/** "Dr. Michael Chen". */
export function providerName({ firstName, lastName, organization }: Provider): string {
  const person = [firstName, lastName].filter(Boolean).join(' ')
  return person ? `Dr. ${person.replace(/^dr\b\.?\s*/i, '')}` : (organization ?? 'a provider')
}
