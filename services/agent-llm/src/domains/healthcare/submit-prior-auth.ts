import type { Database } from '@convonet/kit/store/sql'
import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import type { Access } from './access.ts'
import { coverageOn } from './coverage.ts'
import { daysAfter } from './day.ts'
import { submitPriorAuthLanguage } from './language/submit-prior-auth.ts'
import { lockMember } from './member-store.ts'
import type { PayerTools } from './payer-tools.ts'
import { authItem, authService } from './prior-auth-outcomes.ts'
import { findOpenRequest, insertRequest } from './prior-auth-store.ts'
import { procedureName } from './procedures.ts'
import { findProvider, providerName } from './provider-store.ts'
import { fullDay, spokenDay } from './spoken.ts'
import type { PriorAuth } from './tables.ts'

// A plan decides before the care is given within 72 hours where it is urgent, else within 15 days, by the calendar:
// 29 CFR 2560.503-1 (f)(2)(i) and (iii)(A), as of 2025.
const URGENT_DAYS = 3
const STANDARD_DAYS = 15

const SubmitPriorAuth = z.object({
  procedure_code: z
    .string()
    .trim()
    .regex(/^[0-9A-Za-z]{5}$/, 'must be a CPT or HCPCS code of five characters')
    .describe('CPT code: 27447 is a knee replacement'),
  provider_npi: z
    .string()
    .trim()
    .max(20)
    .describe('Of the doctor who is to do it, as search_providers answered it'),
  diagnosis_code: z.string().trim().max(10).optional().describe('ICD-10 code, where the caller knows it'),
  procedure_description: z.string().trim().max(500).optional(),
  clinical_notes: z.string().trim().max(4000).optional(),
  is_urgent: z.boolean().optional().describe('A delay would endanger the health of the caller'),
})
type SubmitPriorAuth = z.output<typeof SubmitPriorAuth>

export function registerSubmitPriorAuth({ write }: PayerTools): void {
  write('submit_prior_auth', SubmitPriorAuth, {
    destructive: true,
    description: 'Requests that a procedure by a doctor of our directory be approved before it is done.',
    language: submitPriorAuthLanguage,
    work: submit,
  })
}

async function submit(tx: Database, args: SubmitPriorAuth, access: Access): Promise<CallToolResult> {
  const { member, today } = access
  const coverage = coverageOn(member, today)
  if (coverage.kind !== 'active') return outcome({ kind: 'not-covered-now' })
  const provider = await findProvider(tx, args.provider_npi)
  if (!provider) return outcome({ kind: 'unknown-provider' })
  await lockMember(tx, member)
  const procedureCode = args.procedure_code.toUpperCase()
  const open = await findOpenRequest(tx, member, { procedureCode, providerNpi: provider.npi })
  if (open) return requested(open, 'already-requested', today)
  const request = {
    memberId: member.id,
    procedureCode,
    procedureDescription: args.procedure_description ?? procedureName(procedureCode),
    diagnosisCodes: args.diagnosis_code ? [args.diagnosis_code.toUpperCase()] : [],
    providerNpi: provider.npi,
    providerName: providerName(provider),
    clinicalNotes: args.clinical_notes ?? null,
    requestedDate: today,
    isUrgent: args.is_urgent ?? false,
  }
  return requested(await insertRequest(tx, request), 'requested', today)
}

function requested(auth: PriorAuth, kind: 'requested' | 'already-requested', today: string): CallToolResult {
  const by = daysAfter(auth.requestedDate, auth.isUrgent ? URGENT_DAYS : STANDARD_DAYS)
  return outcome(
    {
      kind,
      items: [authItem(auth, today)],
      service: authService(auth),
      provider: auth.providerName ?? undefined,
      reference: auth.authNumber,
      requested: spokenDay(auth.requestedDate, today),
      within: auth.isUrgent ? '72 hours' : `${STANDARD_DAYS} days`,
      expectedBy: by,
      by: fullDay(by),
    },
    {
      'convonet/card': {
        title: kind === 'requested' ? 'Authorization requested' : 'Already requested',
        fields: [
          { label: 'Reference', value: auth.authNumber },
          { label: 'For', value: authService(auth) },
          { label: 'Doctor', value: auth.providerName ?? '' },
          { label: 'Decision by', value: fullDay(by) },
        ],
      },
    },
  )
}
