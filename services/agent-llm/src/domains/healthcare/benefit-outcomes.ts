import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { type Balance, type Balances, remaining } from './balances.ts'
import { type CostShare, inNetwork, isFree, outOfNetwork } from './cost-share.ts'
import { inactiveNote, type PlanAccess } from './plan-access.ts'
import { type ServiceType, serviceName } from './service-types.ts'
import { dollars, fullDay, percent } from './spoken.ts'
import type { Benefit } from './tables.ts'

/** What the member pays: "a copay of $40 and 20 percent coinsurance", "20 percent after the deductible", "nothing". */
export function shareInWords(share: CostShare): string | undefined {
  const { copayCents, coinsurance } = share
  if (copayCents === null && coinsurance === null) return undefined
  if (isFree(share)) return 'nothing'
  if (!copayCents) return coinsurance ? `${percent(coinsurance)} after the deductible` : 'nothing'
  const copay = `a copay of ${dollars(copayCents)}`
  return coinsurance ? `${copay} and ${percent(coinsurance)} coinsurance` : copay
}

export function coverageOutcome(
  access: PlanAccess,
  category: ServiceType,
  benefit: Benefit | null,
): CallToolResult {
  const values = { category, service: serviceName(category), plan: access.plan.planName }
  if (!benefit) return outcome({ kind: 'not-listed', ...values })
  if (!benefit.isCovered) return outcome({ kind: 'not-covered', ...values })
  return outcome(
    {
      kind: 'covered',
      ...values,
      inNetwork: shareInWords(inNetwork(benefit)) ?? 'what your plan document says',
      outOfNetwork: shareInWords(outOfNetwork(benefit)),
      priorAuth: benefit.requiresPriorAuth ? 'It needs prior authorization' : undefined,
      referral: benefit.requiresReferral ? 'You need a referral from your doctor' : undefined,
      visits: benefit.visitsPerYear ?? undefined,
      lifetimeLimit: benefit.lifetimeLimit === null ? undefined : dollars(benefit.lifetimeLimit),
      notes: benefit.notes?.replace(/\.+$/, '') || undefined,
      inactive: inactiveNote(access),
    },
    {
      'convonet/card': {
        title: `Coverage of ${serviceName(category)}`,
        fields: [
          { label: 'In network', value: shareInWords(inNetwork(benefit)) ?? '' },
          { label: 'Out of network', value: shareInWords(outOfNetwork(benefit)) ?? '' },
          { label: 'Prior authorization', value: benefit.requiresPriorAuth ? 'Needed' : 'Not needed' },
        ],
      },
    },
  )
}

export const unknownService = (service: string): CallToolResult =>
  outcome({ kind: 'unknown-service', service })

export function summaryOutcome(access: PlanAccess, benefits: readonly Benefit[]): CallToolResult {
  const { plan, year } = access
  const covered = benefits.filter(({ isCovered }) => isCovered)
  const needing = covered.filter(({ requiresPriorAuth }) => requiresPriorAuth)
  return outcome({
    kind: 'summary',
    plan: plan.planName,
    planType: plan.planType,
    yearStart: year.start,
    yearEnd: year.end,
    deductible: dollars(plan.individualDeductibleIn),
    familyDeductible: plan.familyDeductibleIn === null ? undefined : dollars(plan.familyDeductibleIn),
    outOfPocket: dollars(plan.individualOopMaxIn),
    services: covered.map(({ category }) => serviceName(category)),
    priorAuth: needing.map(({ category }) => serviceName(category)),
    benefits: covered.map((benefit) => ({
      service: serviceName(benefit.category),
      inNetwork: shareInWords(inNetwork(benefit)),
      outOfNetwork: shareInWords(outOfNetwork(benefit)),
      requiresPriorAuth: benefit.requiresPriorAuth,
    })),
    pharmacy: plan.hasPharmacyBenefit ?? undefined,
    inactive: inactiveNote(access),
  })
}

/** A limit of the plan year. `soonest` is what the member may still have to pay where the family's limit comes first. */
export function balanceOutcome(
  access: PlanAccess,
  within: Balances,
  outside: Balances | null,
): CallToolResult {
  const own = within.individual
  const left = remaining(within) ?? own.remainingCents
  return outcome(
    {
      kind: left === 0 ? 'met' : 'open',
      planYear: access.year.year,
      yearEnd: fullDay(access.year.end),
      total: dollars(own.totalCents),
      met: dollars(own.metCents),
      left: dollars(own.remainingCents),
      familyLeft: left < own.remainingCents ? dollars(left) : undefined,
      family: within.family ? spokenBalance(within.family) : undefined,
      outside: outside ? spokenBalance(outside.individual) : undefined,
      inactive: inactiveNote(access),
    },
    {
      'convonet/card': {
        title: 'This plan year',
        fields: [
          { label: 'Limit', value: dollars(own.totalCents) },
          { label: 'Met', value: dollars(own.metCents) },
          { label: 'Left', value: dollars(own.remainingCents) },
        ],
      },
    },
  )
}

const spokenBalance = ({ metCents, totalCents }: Balance) => `${dollars(metCents)} of ${dollars(totalCents)}`
