import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { Provider } from './directory-tables.ts'
import { isInNetwork, providerName } from './provider-store.ts'
import { doctorOf } from './specialties.ts'

const READ_OUT = 3

export interface Placed {
  provider: Provider
  /** From the caller's ZIP code; null where that is not known. */
  miles: number | null
}

export interface Search {
  specialty: string | undefined
  zip: string | undefined
  radius: number | undefined
  limit: number
}

export function providersListed(
  found: readonly Placed[],
  { specialty, zip, radius, limit }: Search,
): CallToolResult {
  const within = found.slice(0, limit)
  const shown = within.slice(0, READ_OUT)
  const rest = within.length - shown.length
  const lines = shown.map((placed) => lineOf(placed, specialty === undefined))
  return outcome(
    {
      kind: within.length === 0 ? 'none-found' : 'listed',
      items: within.map(({ provider, miles }) => itemOf(provider, miles)),
      shown: shown.length,
      count: within.length,
      doctors: doctorsOf(specialty, within.length),
      near: zip && radius ? `within ${radius} miles of ${zip}` : undefined,
      spoken: rest > 0 ? [...lines, `${rest} more`] : lines,
    },
    {
      'convonet/card': {
        title: 'Doctors',
        fields: within.slice(0, 5).map(({ provider }) => ({
          label: providerName(provider),
          value: [doctorOf(provider.specialty), provider.city, provider.phone].filter(Boolean).join(', '),
        })),
      },
    },
  )
}

function doctorsOf(specialty: string | undefined, count: number): string {
  const doctor = specialty ? doctorOf(specialty) : 'doctor'
  return count === 1 ? doctor : `${doctor}s`
}

const itemOf = (provider: Provider, miles: number | null) => ({
  id: provider.npi,
  label: providerName(provider),
  specialty: provider.specialty,
  tier: provider.tier,
  inNetwork: isInNetwork(provider),
  city: provider.city,
  ...(miles !== null && { miles: Math.round(miles * 10) / 10 }),
})

function lineOf({ provider, miles }: Placed, withSpecialty: boolean): string {
  const away = miles === null ? null : Math.max(1, Math.round(miles))
  return [
    providerName(provider),
    withSpecialty ? doctorOf(provider.specialty) : '',
    TIER[provider.tier] ?? 'out of network',
    addressOf(provider),
    away === null ? '' : `${away} ${away === 1 ? 'mile' : 'miles'} away`,
    provider.phone ? `phone ${provider.phone}` : '',
    provider.rating ? `rated ${ratingOf(provider)} of 5` : '',
  ]
    .filter(Boolean)
    .join(', ')
}

const addressOf = ({ address, city }: Provider): string => [address, city].filter(Boolean).join(' in ')

const ratingOf = ({ rating }: Provider): string | undefined =>
  rating === null ? undefined : String(rating / 100)

const TIER: Record<string, string> = {
  tier_1: 'tier 1',
  tier_2: 'tier 2',
}

function valuesOf(provider: Provider) {
  return {
    items: [itemOf(provider, null)],
    name: providerName(provider),
    npi: provider.npi,
    doctor: doctorOf(provider.specialty),
    tier: TIER[provider.tier],
    address: addressOf(provider) || undefined,
    phone: provider.phone ?? undefined,
    rating: ratingOf(provider),
    closed: provider.isAccepting ? undefined : 'There are no openings for new patients at the moment',
  }
}

const cardOf = (provider: Provider) => ({
  'convonet/card': {
    title: providerName(provider),
    fields: [
      { label: 'Specialty', value: provider.specialty ?? '' },
      { label: 'Network', value: TIER[provider.tier] ?? 'Out of network' },
      {
        label: 'Address',
        value: [provider.address, provider.city, provider.zipCode].filter(Boolean).join(', '),
      },
      { label: 'Phone', value: provider.phone ?? '' },
      { label: 'Rating', value: ratingOf(provider) ?? '' },
    ].filter(({ value }) => value !== ''),
  },
})

export const networkOutcome = (provider: Provider): CallToolResult =>
  outcome(
    { kind: isInNetwork(provider) ? 'in-network' : 'out-of-network', ...valuesOf(provider) },
    cardOf(provider),
  )

export const profileOutcome = (provider: Provider): CallToolResult =>
  outcome(
    {
      kind: 'profile',
      ...valuesOf(provider),
      network: isInNetwork(provider) ? `in network, ${TIER[provider.tier]}` : 'out of network',
      languages: Array.isArray(provider.languages) ? provider.languages : [],
      hospitals: Array.isArray(provider.hospitals) ? provider.hospitals : [],
    },
    cardOf(provider),
  )
