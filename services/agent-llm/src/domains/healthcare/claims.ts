import type { Database } from '@convonet/kit/store/sql'
import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import type { Access } from './access.ts'
import { claimDetails, claimStatus, claimsListed, eob } from './claim-outcomes.ts'
import { findClaim, findClaims } from './claim-store.ts'
import { CLAIM_STATUSES, type ClaimWithLines } from './claim-words.ts'
import { daysIn, PERIODS } from './day-range.ts'
import { getClaimDetailsLanguage, getClaimStatusLanguage, searchClaimsLanguage } from './language/claims.ts'
import { getEobLanguage } from './language/eob.ts'
import type { PayerTools } from './payer-tools.ts'

const date = z.string().trim().max(40)

const SearchClaims = z.object({
  date_from: date.optional().describe('First day of service, as 2026-01-15'),
  date_to: date.optional().describe('Last day of service, as 2026-01-31'),
  during: z
    .string()
    .trim()
    .max(20)
    .optional()
    .describe(`Instead of days, one of ${Object.keys(PERIODS).join(', ')}`),
  status: z
    .string()
    .trim()
    .max(40)
    .optional()
    .describe(`One of ${CLAIM_STATUSES.join(', ')}`),
  limit: z.int().min(1).max(50).optional().describe('10 unless given'),
  offset: z.int().min(0).max(10_000).optional(),
})

export const OneClaim = z.object({
  claim_id: z.string().trim().max(60).optional().describe('As search_claims answered it'),
  claim_number: z
    .string()
    .trim()
    .max(60)
    .optional()
    .describe('The number on the letter, where the caller reads it out'),
})
export type OneClaim = z.output<typeof OneClaim>

export function registerClaims({ read }: PayerTools): void {
  read('search_claims', SearchClaims, {
    description: "The caller's own claims, newest service first, by day of service and status.",
    language: searchClaimsLanguage,
    work: search,
  })
  read('get_claim_status', OneClaim, {
    description: 'Where one claim stands, its amounts, and whether it can be appealed.',
    language: getClaimStatusLanguage,
    work: (tx, args, access) => onClaim(tx, { args, access, tool: 'get_claim_status' }, claimStatus),
  })
  read('get_claim_details', OneClaim, {
    description:
      'Everything about one claim: provider, diagnoses, costs, why it was denied, line items, dates, appeal.',
    language: getClaimDetailsLanguage,
    work: (tx, args, access) => onClaim(tx, { args, access, tool: 'get_claim_details' }, claimDetails),
  })
  read('get_eob', OneClaim, {
    description: 'The explanation of benefits of one claim: charged, allowed, discount, paid, owed.',
    language: getEobLanguage,
    work: (tx, args, access) => onClaim(tx, { args, access, tool: 'get_eob' }, eob),
  })
}

async function search(tx: Database, args: z.output<typeof SearchClaims>, access: Access) {
  const { member, today } = access
  const range = daysIn({ from: args.date_from, until: args.date_to, during: args.during }, today)
  if (range.kind !== 'range') return outcome({ kind: range.kind })
  const status = args.status?.toLowerCase().replace(/[\s-]+/g, '_')
  if (status && !CLAIM_STATUSES.includes(status)) return outcome({ kind: 'bad-status' })
  const filter = {
    ...range.days,
    ...(status && { status }),
    limit: args.limit ?? 10,
    offset: args.offset ?? 0,
  }
  return claimsListed({ ...(await findClaims(tx, member, filter)), filter, given: args, access })
}

interface Asking {
  args: OneClaim
  access: Access
  tool: string
}

async function onClaim(
  tx: Database,
  { args, access, tool }: Asking,
  tell: (claim: ClaimWithLines, access: Access) => CallToolResult,
): Promise<CallToolResult> {
  const key = args.claim_id ?? args.claim_number
  if (!key) return whichClaim(tool)
  const found = await findClaim(tx, access.member, key)
  return found ? tell(found, access) : outcome({ kind: 'not-found' })
}

export const whichClaim = (tool: string, args: Record<string, unknown> = {}): CallToolResult =>
  outcome(
    { kind: 'which-claim' },
    {
      'convonet/next': {
        call: { name: tool, arguments: args },
        ask: 'claim_id',
        question: 'Which claim do you mean?',
      },
    },
  )
