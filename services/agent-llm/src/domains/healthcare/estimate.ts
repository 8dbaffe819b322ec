import type { Database } from '@convonet/kit/store/sql'
import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import { remainingShare } from './balances.ts'
import { shareInWords, unknownService } from './benefit-outcomes.ts'
import { type Estimate, estimateCost, inNetwork, outOfNetwork, type Remaining } from './cost-share.ts'
import { estimateCostLanguage } from './language/estimate.ts'
import { benefitFor } from './member-store.ts'
import type { PayerTools } from './payer-tools.ts'
import { countedFor, inactiveNote, onPlan, type PlanAccess } from './plan-access.ts'
import { categoryOf, oneProcedure, procedureOf } from './procedures.ts'
import { serviceName, serviceTypeOf } from './service-types.ts'
import { dollars } from './spoken.ts'
import type { Benefit } from './tables.ts'

const EstimateCost = z.object({
  procedure_code: z.string().trim().max(20).optional().describe('CPT code: 27447 is a knee replacement'),
  service_type: z.string().trim().max(100).optional().describe('Where the procedure is not known: "surgery"'),
  price: z
    .number()
    .positive()
    .max(100_000_000)
    .optional()
    .describe('What the provider charges, in dollars, where the caller knows it'),
  network: z.enum(['in', 'out']).optional().describe('in unless given'),
})
type EstimateCost = z.output<typeof EstimateCost>

export function registerEstimate({ read }: PayerTools): void {
  read('estimate_cost', EstimateCost, {
    description:
      'What a procedure or service would cost the caller, by what is left of deductible and out-of-pocket maximum.',
    language: estimateCostLanguage,
    work: onPlan(estimate),
  })
}

async function estimate(tx: Database, args: EstimateCost, access: PlanAccess): Promise<CallToolResult> {
  const said = args.service_type ?? args.procedure_code
  if (!said) return whichService
  const procedure = procedureOf(args.procedure_code ?? '')
  const category = procedure ? categoryOf(procedure) : serviceTypeOf(said)
  if (!category) return unknownService(said)
  const service = procedure ? oneProcedure(procedure) : serviceName(category)
  const benefit = await benefitFor(tx, access.plan, category)
  if (!benefit) return outcome({ kind: 'not-listed', service, plan: access.plan.planName })
  if (!benefit.isCovered) return outcome({ kind: 'not-covered', service, plan: access.plan.planName })
  return estimated(await costing(tx, args, { access, benefit }), service)
}

const whichService = outcome(
  { kind: 'which-service' },
  {
    'convonet/next': {
      call: { name: 'estimate_cost', arguments: {} },
      ask: 'service_type',
      question: 'Which service do you mean?',
    },
  },
)

interface Costing {
  access: PlanAccess
  benefit: Benefit
  remaining: Remaining
  network: 'in' | 'out'
  priceCents: number | null
}

async function costing(
  tx: Database,
  { price, network = 'in' }: EstimateCost,
  { access, benefit }: Pick<Costing, 'access' | 'benefit'>,
): Promise<Costing> {
  const remaining = remainingShare(access.plan, await countedFor(tx, access), network)
  const priceCents = price === undefined ? null : Math.round(price * 100)
  return { access, benefit, remaining, network, priceCents }
}

function estimated(costing: Costing, service: string): CallToolResult {
  const { benefit, remaining, network, priceCents } = costing
  const share = network === 'in' ? inNetwork(benefit) : outOfNetwork(benefit)
  const values = { service, share: shareInWords(share) ?? UNSTATED, ...circumstances(costing) }
  if (priceCents !== null) return priced(priceCents, estimateCost(priceCents, share, remaining), values)
  if (share.copayCents) return outcome({ kind: 'copay', ...values })
  const coinsurance = (share.coinsurance ?? 0) / 100
  return outcome({ kind: coinsurance > 0 ? 'rule' : 'free', ...values, coinsurance })
}

const UNSTATED = 'what your plan document says'

function circumstances({ access, benefit, remaining, network }: Costing) {
  const { deductibleCents, outOfPocketCents } = remaining
  return {
    where: network === 'in' ? 'in network' : 'out of network',
    deductibleLeft: deductibleCents ? dollars(deductibleCents) : undefined,
    most: outOfPocketCents === null ? undefined : dollars(outOfPocketCents),
    maximum: maximumOf(access, network),
    priorAuth: benefit.requiresPriorAuth ? 'It needs prior authorization' : undefined,
    inactive: inactiveNote(access),
  }
}

function priced(priceCents: number, estimate: Estimate, values: Record<string, unknown>): CallToolResult {
  const { copayCents, deductibleCents, coinsuranceCents } = estimate
  return outcome({
    kind: 'estimate',
    ...values,
    price: dollars(priceCents),
    member: dollars(estimate.memberCents),
    planPays: dollars(estimate.planCents),
    parts: [
      copayCents ? `a copay of ${dollars(copayCents)}` : '',
      deductibleCents ? `${dollars(deductibleCents)} left of your deductible` : '',
      coinsuranceCents ? `${dollars(coinsuranceCents)} of coinsurance` : '',
    ].filter(Boolean),
    capped: estimate.capped ? 'That reaches your out-of-pocket maximum' : undefined,
  })
}

function maximumOf({ plan }: PlanAccess, network: 'in' | 'out'): string | undefined {
  const cents = network === 'in' ? plan.individualOopMaxIn : plan.individualOopMaxOut
  return cents === null ? undefined : dollars(cents)
}
