import type { Database } from '@convonet/kit/store/sql'
import { outcome } from '@convonet/kit/tools/outcome'
import { z } from 'zod'
import { deductible, outOfPocket } from './balances.ts'
import { balanceOutcome, coverageOutcome, summaryOutcome, unknownService } from './benefit-outcomes.ts'
import { checkBenefitCoverageLanguage, getCopayInfoLanguage } from './language/benefits.ts'
import {
  getBenefitsSummaryLanguage,
  getDeductibleStatusLanguage,
  getOutOfPocketStatusLanguage,
} from './language/plan-limits.ts'
import { benefitFor, benefitsOf } from './member-store.ts'
import type { PayerTools } from './payer-tools.ts'
import { countedFor, onPlan, type PlanAccess } from './plan-access.ts'
import { SERVICE_TYPES, serviceTypeOf } from './service-types.ts'

const Nothing = z.object({})

const Service = z.object({
  service_type: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .optional()
    .describe(`One of ${Object.keys(SERVICE_TYPES).join(', ')}, or what people call it: "CT scan"`),
  service_name: z
    .string()
    .trim()
    .max(100)
    .optional()
    .describe('What the caller called it, where it is none of these'),
})
type Service = z.output<typeof Service>

export function registerBenefits({ read }: PayerTools): void {
  read('get_benefits_summary', Nothing, {
    description:
      "The caller's plan: deductibles, out-of-pocket maximums, what it covers and what needs prior authorization.",
    language: getBenefitsSummaryLanguage,
    work: onPlan(summary),
  })
  read('check_benefit_coverage', Service, {
    description:
      'Whether the plan covers a kind of service, what the caller pays for it, its limits and conditions.',
    language: checkBenefitCoverageLanguage,
    work: onPlan(coverage('check_benefit_coverage')),
  })
  read('get_copay_info', Service, {
    description: 'The copay and coinsurance of a kind of service, in and out of network.',
    language: getCopayInfoLanguage,
    work: onPlan(coverage('get_copay_info')),
  })
  read('get_deductible_status', Nothing, {
    description: 'How much of the deductible the caller has met in this plan year, and what is left.',
    language: getDeductibleStatusLanguage,
    work: onPlan(balanceWork(deductible)),
  })
  read('get_out_of_pocket_status', Nothing, {
    description: 'How far the caller is towards the out-of-pocket maximum of this plan year.',
    language: getOutOfPocketStatusLanguage,
    work: onPlan(balanceWork(outOfPocket)),
  })
}

async function summary(tx: Database, _: object, access: PlanAccess) {
  return summaryOutcome(access, await benefitsOf(tx, access.plan))
}

const coverage = (tool: string) => async (tx: Database, args: Service, access: PlanAccess) => {
  const said = args.service_type ?? args.service_name
  if (!said) {
    const next = {
      call: { name: tool, arguments: {} },
      ask: 'service_type',
      question: 'Which service do you mean?',
    }
    return outcome({ kind: 'which-service' }, { 'convonet/next': next })
  }
  const category = serviceTypeOf(said)
  if (!category) return unknownService(said)
  return coverageOutcome(access, category, await benefitFor(tx, access.plan, category))
}

const balanceWork = (balances: typeof deductible) => async (tx: Database, _: object, access: PlanAccess) => {
  const counted = await countedFor(tx, access)
  const within = balances(access.plan, counted, 'in')
  return within
    ? balanceOutcome(access, within, balances(access.plan, counted, 'out'))
    : outcome({ kind: 'no-plan' })
}
