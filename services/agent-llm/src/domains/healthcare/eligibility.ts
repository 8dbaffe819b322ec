import type { Database } from '@convonet/kit/store/sql'
import { outcome } from '@convonet/kit/tools/outcome'
import { z } from 'zod'
import type { Access } from './access.ts'
import { type Coverage, coverageOn } from './coverage.ts'
import { daysBetween } from './day.ts'
import { checkEligibilityLanguage, getCoverageDatesLanguage } from './language/eligibility.ts'
import type { PayerTools } from './payer-tools.ts'
import { fullDay } from './spoken.ts'

const Nothing = z.object({})

export function registerEligibility({ read }: PayerTools): void {
  read('check_eligibility', Nothing, {
    description:
      "Whether the caller is covered today: status, plan, member number, coverage dates. The caller's own only.",
    language: checkEligibilityLanguage,
    work: checkEligibility,
  })
  read('get_coverage_dates', Nothing, {
    description: "From when to when the caller's coverage runs, and how many days are left.",
    language: getCoverageDatesLanguage,
    work: getCoverageDates,
  })
}

async function checkEligibility(_: Database, __: object, access: Access) {
  const { member, plan, today } = access
  const coverage = coverageOn(member, today)
  return outcome(
    {
      kind: coverage.kind,
      isActive: coverage.kind === 'active',
      status: member.eligibilityStatus,
      memberNumber: member.memberNumber,
      groupNumber: member.groupNumber ?? undefined,
      relationship: member.relationship ?? undefined,
      ...spokenCoverage(access, coverage),
    },
    {
      'convonet/card': {
        title: 'Your coverage',
        fields: [
          { label: 'Plan', value: plan?.planName ?? member.planName ?? '' },
          { label: 'Member number', value: member.memberNumber },
          { label: 'Group', value: member.groupNumber ?? '' },
          { label: 'From', value: member.coverageStart ?? '' },
          { label: 'Through', value: member.coverageEnd ?? '' },
        ].filter(({ value }) => value !== ''),
      },
    },
  )
}

async function getCoverageDates(_: Database, __: object, access: Access) {
  const { member, today } = access
  const coverage = coverageOn(member, today)
  const isActive = coverage.kind === 'active'
  const daysLeft = isActive && member.coverageEnd ? daysBetween(today, member.coverageEnd) : undefined
  return outcome({ kind: coverage.kind, isActive, daysLeft, ...spokenCoverage(access, coverage) })
}

function spokenCoverage({ member, plan }: Access, coverage: Coverage) {
  const { coverageStart: start, coverageEnd: end } = member
  return {
    plan: plan?.planName ?? member.planName ?? undefined,
    coverageStart: start ?? undefined,
    coverageEnd: end ?? undefined,
    start: start ? fullDay(start) : undefined,
    end: end ? fullDay(end) : undefined,
    open: end ? undefined : 'with no end date',
    why: coverage.kind === 'not-eligible' ? (STATUS[coverage.status] ?? coverage.status) : undefined,
  }
}

/** In words, after "your membership". */
const STATUS: Record<string, string> = {
  inactive: 'is inactive',
  pending: 'has not been confirmed yet',
  terminated: 'has been terminated',
  suspended: 'is suspended at the moment',
  active: 'has no coverage dates on file',
  cobra: 'has no coverage dates on file',
}
