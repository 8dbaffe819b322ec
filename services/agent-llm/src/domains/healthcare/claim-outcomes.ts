import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { Access } from './access.ts'
import { appealWindow } from './appeal-window.ts'
import type { ClaimFilter } from './claim-store.ts'
import { CLAIM_STATE, type ClaimWithLines, claimLabel, denialOf, serviceOf } from './claim-words.ts'
import { dollars, fullDay, spokenDay } from './spoken.ts'
import type { Claim, LineItem } from './tables.ts'

/** More than five at once nobody remembers. */
const READ_OUT = 5

export interface ClaimListing {
  found: ClaimWithLines[]
  total: number
  filter: ClaimFilter
  /** The arguments as they came, to continue with. */
  given: Record<string, unknown>
  access: Access
}

export function claimsListed({ found, total, filter, given, access }: ClaimListing): CallToolResult {
  const shown = Math.min(found.length, READ_OUT)
  const rest = total - filter.offset - shown
  const lines = found.slice(0, shown).map((claim) => lineOf(claim, access.today))
  return outcome(
    {
      kind: listKind(total, filter, shown),
      items: found.map((claim) => itemOf(claim, access.today)),
      shown,
      count: total,
      status: filter.status && STATUS_NAME[filter.status],
      spoken: rest > 0 ? [...lines, `${rest} more`] : lines,
    },
    {
      'convonet/card': {
        title: 'Your claims',
        fields: found.slice(0, shown).map((claim) => ({
          label: claimLabel(claim, access.today),
          value: STATUS_NAME[claim.claim.status] ?? claim.claim.status,
        })),
      },
      ...(rest > 0 && {
        'convonet/more': { name: 'search_claims', arguments: { ...given, offset: filter.offset + shown } },
      }),
    },
  )
}

function listKind(total: number, { from, until, status, offset }: ClaimFilter, shown: number): string {
  if (offset > 0) return shown > 0 ? 'continued' : 'no-more'
  if (total > 0) return 'listed'
  return from || until || status ? 'none-found' : 'none'
}

/** Before "claims". */
const STATUS_NAME: Record<string, string> = {
  submitted: 'submitted',
  processing: 'processing',
  pending_info: 'waiting for information',
  approved: 'approved',
  partially_approved: 'partly approved',
  denied: 'denied',
  paid: 'paid',
  appealed: 'appealed',
  appeal_approved: 'approved on appeal',
  appeal_denied: 'denied on appeal',
}

const itemOf = (of: ClaimWithLines, today: string) => ({
  id: of.claim.claimNumber,
  label: claimLabel(of, today),
  status: of.claim.status,
  serviceDate: of.claim.serviceDate,
  ...(of.claim.providerName && { provider: of.claim.providerName }),
  ...amountsOf(of.claim),
  ...(of.claim.denialReason && { denialReason: of.claim.denialReason }),
})

const lineOf = (of: ClaimWithLines, today: string) =>
  `your ${claimLabel(of, today)} ${CLAIM_STATE[of.claim.status] ?? of.claim.status}`

const amount = (cents: number | null) => (cents === null ? undefined : dollars(cents))

const amountsOf = ({ billed, allowed, paid, owed }: Claim) => ({
  billed: dollars(billed),
  allowed: amount(allowed),
  paid: amount(paid),
  owed: amount(owed),
})

function shared(of: ClaimWithLines, { today }: Access) {
  const { claim } = of
  const window = appealWindow(claim, today)
  return {
    items: [itemOf(of, today)],
    claimNumber: claim.claimNumber,
    claim: claimLabel(of, today),
    status: claim.status,
    state: CLAIM_STATE[claim.status] ?? claim.status,
    reason: claim.status === 'denied' || claim.denialReason ? denialOf(claim) : undefined,
    canAppeal: window.kind === 'open',
    appealUntil: window.kind === 'open' && window.until ? spokenDay(window.until, today) : undefined,
    missed: window.kind === 'too-late' ? fullDay(window.until) : undefined,
    ...amountsOf(claim),
  }
}

/** A decision that can be appealed is offered to be. */
function offer({ claim }: ClaimWithLines, { today }: Access) {
  if (appealWindow(claim, today).kind !== 'open') return {}
  return {
    'convonet/next': {
      call: { name: 'file_claim_appeal', arguments: { claim_number: claim.claimNumber } },
      question: 'Would you like me to file an appeal?',
    },
  }
}

const UNDECIDED = ['submitted', 'processing', 'pending_info']

export function claimStatus(of: ClaimWithLines, access: Access): CallToolResult {
  const { claim } = of
  const kind = UNDECIDED.includes(claim.status) ? 'undecided' : claim.isAppealed ? 'appealed' : 'decided'
  return outcome(
    {
      kind,
      ...shared(of, access),
      received: claim.receivedDate ? spokenDay(claim.receivedDate, access.today) : undefined,
      appealNumber: claim.appealNumber ?? undefined,
      appealed: claim.appealDate ? spokenDay(claim.appealDate, access.today) : undefined,
    },
    { ...cardOf(of, access), ...offer(of, access) },
  )
}

export function claimDetails(of: ClaimWithLines, access: Access): CallToolResult {
  const { claim, lines } = of
  return outcome(
    {
      kind: UNDECIDED.includes(claim.status) ? 'undecided' : 'details',
      ...shared(of, access),
      provider: claim.providerName ?? undefined,
      providerTier: claim.providerTier ?? undefined,
      diagnosisCodes: claim.diagnosisCodes ?? undefined,
      details: claim.denialDetails?.replace(/\.+$/, '') || undefined,
      breakdown: breakdownOf(claim),
      lines: lines.map(lineItemOf),
      received: claim.receivedDate ?? undefined,
      decided: claim.processedDate ?? undefined,
      paidOn: claim.paidDate ?? undefined,
      appealNumber: claim.appealNumber ?? undefined,
    },
    { ...cardOf(of, access), ...offer(of, access) },
  )
}

const lineItemOf = ({ lineNumber, procedureCode, description, billed, allowed, paid }: LineItem) => ({
  lineNumber,
  procedureCode,
  description,
  billed: amount(billed),
  allowed: amount(allowed),
  paid: amount(paid),
})

/** "a copay of $30", "$50 towards your deductible": the parts of what the member owes. */
function breakdownOf({ deductibleApplied, copayApplied, coinsuranceApplied }: Claim): string[] {
  return [
    deductibleApplied ? `${dollars(deductibleApplied)} towards your deductible` : '',
    copayApplied ? `a copay of ${dollars(copayApplied)}` : '',
    coinsuranceApplied ? `${dollars(coinsuranceApplied)} of coinsurance` : '',
  ].filter(Boolean)
}

/** Before a decision there is nothing to explain; a denied claim has no allowed amount. */
export function eob(of: ClaimWithLines, access: Access): CallToolResult {
  const { claim } = of
  const discount = claim.allowed === null ? null : claim.billed - claim.allowed
  const kind = UNDECIDED.includes(claim.status) ? 'undecided' : claim.allowed === null ? 'not-allowed' : 'eob'
  return outcome(
    {
      kind,
      ...shared(of, access),
      service: serviceOf(of),
      discount: discount ? dollars(discount) : undefined,
      breakdown: breakdownOf(claim),
    },
    { ...cardOf(of, access), ...(kind === 'eob' ? {} : offer(of, access)) },
  )
}

function cardOf(of: ClaimWithLines, { today }: Access) {
  const { billed, allowed, paid, owed } = amountsOf(of.claim)
  const fields = [
    { label: 'Claim', value: of.claim.claimNumber },
    { label: 'Service', value: claimLabel(of, today) },
    { label: 'Status', value: STATUS_NAME[of.claim.status] ?? of.claim.status },
    { label: 'Charged', value: billed },
    { label: 'Allowed', value: allowed ?? '' },
    { label: 'Plan paid', value: paid ?? '' },
    { label: 'Your share', value: owed ?? '' },
  ]
  return { 'convonet/card': { title: 'Claim', fields: fields.filter(({ value }) => value !== '') } }
}
