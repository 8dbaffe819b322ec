import type { Database } from '@convonet/kit/store/sql'
import { outcome } from '@convonet/kit/tools/outcome'
import { z } from 'zod'
import type { Provider } from './directory-tables.ts'
import { milesBetween, placeOfZip } from './distance.ts'
import {
  checkProviderNetworkLanguage,
  getProviderDetailsLanguage,
  searchProvidersLanguage,
} from './language/providers.ts'
import type { PayerTools } from './payer-tools.ts'
import { networkOutcome, type Placed, profileOutcome, providersListed } from './provider-outcomes.ts'
import { findProvider, findProviders } from './provider-store.ts'
import { specialtiesOf } from './specialties.ts'

const DEFAULT_RADIUS_MILES = 25

const SearchProviders = z.object({
  specialty: z.string().trim().max(100).optional().describe('"cardiologist"; any where not given'),
  zip_code: z.string().trim().max(10).optional().describe('Of five digits'),
  radius_miles: z
    .int()
    .min(1)
    .max(500)
    .optional()
    .describe(`Around the ZIP code; ${DEFAULT_RADIUS_MILES} unless given`),
  network: z
    .enum(['in', 'any'])
    .optional()
    .describe('in (unless given): in network and taking new patients; any: everybody in the directory'),
  limit: z.int().min(1).max(50).optional().describe('10 unless given'),
})
type SearchProviders = z.output<typeof SearchProviders>

const OneProvider = z.object({
  provider_npi: z.string().trim().min(1).max(20).describe('As search_providers answered it'),
})

export function registerProviders({ readOpen }: PayerTools): void {
  readOpen('search_providers', SearchProviders, {
    description:
      'Doctors of the directory by specialty and distance from a ZIP code, best network tier and rating first.',
    language: searchProvidersLanguage,
    work: search,
  })
  readOpen('check_provider_network', OneProvider, {
    description: 'Whether a doctor is in network, and how to reach them.',
    language: checkProviderNetworkLanguage,
    work: async (tx, args) => onProvider(await findProvider(tx, args.provider_npi), networkOutcome),
  })
  readOpen('get_provider_details', OneProvider, {
    description: "A doctor's specialty, address, phone, rating, languages and hospitals.",
    language: getProviderDetailsLanguage,
    work: async (tx, args) => onProvider(await findProvider(tx, args.provider_npi), profileOutcome),
  })
}

async function search(tx: Database, args: SearchProviders) {
  const { specialty, zip_code: zip } = args
  const specialties = specialty ? specialtiesOf(specialty) : []
  if (specialty && specialties.length === 0) return outcome({ kind: 'unknown-specialty', specialty })
  const place = zip ? placeOfZip(zip) : undefined
  if (place === null) return outcome({ kind: 'unknown-zip', zip })
  const found = await findProviders(tx, { specialties, network: args.network ?? 'in' })
  const radius = args.radius_miles ?? DEFAULT_RADIUS_MILES
  const placed: Placed[] = found.map((provider) => ({
    provider,
    miles: place ? milesTo(provider, place) : null,
  }))
  const near = place ? placed.filter(({ miles }) => miles !== null && miles <= radius) : placed
  return providersListed(near, {
    specialty: specialties.length === 1 ? specialties[0] : undefined,
    zip,
    radius: place ? radius : undefined,
    limit: args.limit ?? 10,
  })
}

/** From where the directory has the doctor, else from the middle of their ZIP code; null where neither is known. */
function milesTo(
  { latitude, longitude, zipCode }: Provider,
  from: { latitude: number; longitude: number },
): number | null {
  const own = latitude !== null && longitude !== null ? { latitude, longitude } : placeOfZip(zipCode ?? '')
  return own && milesBetween(from, own)
}

const onProvider = (provider: Provider | null, tell: (provider: Provider) => ReturnType<typeof outcome>) =>
  provider ? tell(provider) : outcome({ kind: 'not-in-directory' })
