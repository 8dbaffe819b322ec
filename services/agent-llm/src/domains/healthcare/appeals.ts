import type { Database } from '@convonet/kit/store/sql'
import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import type { Access } from './access.ts'
import { appealWindow } from './appeal-window.ts'
import { appealClaim, lockClaim } from './claim-store.ts'
import { CLAIM_STATE, type ClaimWithLines, claimLabel } from './claim-words.ts'
import { OneClaim, whichClaim } from './claims.ts'
import { daysAfter } from './day.ts'
import { fileClaimAppealLanguage } from './language/appeals.ts'
import type { PayerTools } from './payer-tools.ts'
import { referenceNumber } from './reference-number.ts'
import { fullDay, spokenDay } from './spoken.ts'

// A plan decides an appeal of a claim for care already received within 60 days: 29 CFR 2560.503-1 (i)(2)(iii), as of 2025.
const DECIDED_WITHIN_DAYS = 60

const FileClaimAppeal = OneClaim.extend({
  reason: z
    .string()
    .trim()
    .min(1)
    .max(2000)
    .describe('Why the caller thinks that the decision is wrong, in their words'),
})

export function registerAppeals({ write }: PayerTools): void {
  write('file_claim_appeal', FileClaimAppeal, {
    destructive: true,
    description:
      'Appeals a claim that was denied or partly approved, within 180 days of the decision. A claim can be appealed once.',
    language: fileClaimAppealLanguage,
    work: appeal,
  })
}

async function appeal(tx: Database, args: z.output<typeof FileClaimAppeal>, access: Access) {
  const key = args.claim_id ?? args.claim_number
  if (!key) return whichClaim('file_claim_appeal', { reason: args.reason })
  const found = await lockClaim(tx, access.member, key)
  if (!found) return outcome({ kind: 'not-found' })
  const window = appealWindow(found.claim, access.today)
  if (window.kind !== 'open') return refused(found, access, window.kind === 'too-late' ? window.until : null)
  return await file(tx, { found, access, reason: args.reason })
}

interface Filing {
  found: ClaimWithLines
  access: Access
  reason: string
}

async function file(tx: Database, { found, access, reason }: Filing): Promise<CallToolResult> {
  const { today } = access
  const number = await referenceNumber(tx, 'APL', today)
  await appealClaim(tx, found.claim, { appealDate: today, appealReason: reason, appealNumber: number })
  const by = daysAfter(today, DECIDED_WITHIN_DAYS)
  return outcome(
    {
      kind: 'appealed',
      items: [itemOf(found, today)],
      claim: claimLabel(found, today),
      reference: number,
      decidedBy: by,
      by: fullDay(by),
    },
    {
      'convonet/card': {
        title: 'Appeal filed',
        fields: [
          { label: 'Reference', value: number },
          { label: 'Claim', value: claimLabel(found, today) },
          { label: 'Reason', value: reason },
          { label: 'Decision by', value: fullDay(by) },
        ],
      },
    },
  )
}

function refused(found: ClaimWithLines, { today }: Access, until: string | null): CallToolResult {
  const { claim } = found
  const values = { items: [itemOf(found, today)], claim: claimLabel(found, today) }
  if (until) return outcome({ kind: 'too-late', ...values, until: fullDay(until) })
  if (!claim.isAppealed && !claim.status.startsWith('appeal')) {
    return outcome({ kind: 'not-appealable', ...values, state: CLAIM_STATE[claim.status] ?? claim.status })
  }
  return outcome({
    kind: 'already-appealed',
    ...values,
    reference: claim.appealNumber ?? undefined,
    when: claim.appealDate ? spokenDay(claim.appealDate, today) : undefined,
  })
}

const itemOf = (found: ClaimWithLines, today: string) => ({
  id: found.claim.claimNumber,
  label: claimLabel(found, today),
})
