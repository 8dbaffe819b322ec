import { procedureName } from './procedures.ts'
import { spokenDay } from './spoken.ts'
import type { Claim, LineItem } from './tables.ts'

/** After "the claim for your visit". */
export const CLAIM_STATE: Record<string, string> = {
  submitted: 'has been received',
  processing: 'is still being processed',
  pending_info: 'is waiting for more information',
  approved: 'was approved',
  partially_approved: 'was partly approved',
  denied: 'was denied',
  paid: 'was paid',
  appealed: 'is under appeal',
  appeal_approved: 'was approved on appeal',
  appeal_denied: 'was denied again on appeal',
}

export const CLAIM_STATUSES = Object.keys(CLAIM_STATE)

/** After "it was denied because". */
const DENIAL: Record<string, string> = {
  not_covered: 'your plan does not cover this service',
  out_of_network: 'the provider is not in your network',
  no_prior_auth: 'the service needed prior authorization and none was on file',
  not_medically_necessary: 'the records did not show that the service was medically necessary',
  duplicate_claim: 'the same claim had been sent in before',
  timely_filing: 'the provider sent the claim in too late',
  coordination_of_benefits: 'another insurance has to pay first',
  max_benefit_reached: 'the limit of this benefit had been reached',
  incomplete_info: 'information was missing from the claim',
  experimental: 'the service counts as experimental',
  pre_existing_condition: 'it was put down to a condition from before your coverage',
}

export const denialOf = ({ denialReason }: Pick<Claim, 'denialReason'>): string | undefined =>
  denialReason ? (DENIAL[denialReason] ?? 'the reason on file is not one I can explain') : undefined

export interface ClaimWithLines {
  claim: Claim
  lines: readonly LineItem[]
}

/** "Office visit", "MRI of the brain". */
export function serviceOf({ claim, lines }: ClaimWithLines): string {
  const described = lines.find(({ description }) => description)?.description
  const [code] = Array.isArray(claim.procedureCodes) ? claim.procedureCodes : []
  return described ?? (typeof code === 'string' ? procedureName(code) : null) ?? 'service'
}

/** "Office visit with Dr. Sarah Johnson on January 15". */
export function claimLabel(of: ClaimWithLines, today: string): string {
  const { providerName, serviceDate } = of.claim
  const who = providerName
    ? ` ${/^dr\b/i.test(providerName) ? 'with' : 'at'} ${providerName.replace(/^dr\b\.?/i, 'Dr.')}`
    : ''
  return `${serviceOf(of)}${who} on ${spokenDay(serviceDate, today)}`
}
