import type { Database } from '@convonet/kit/store/sql'
import { outcome } from '@convonet/kit/tools/outcome'
import { z } from 'zod'
import { shareInWords } from './benefit-outcomes.ts'
import { inNetwork, isFree } from './cost-share.ts'
import { ageOn } from './day.ts'
import { getPreventiveCareLanguage } from './language/preventive-care.ts'
import { benefitFor } from './member-store.ts'
import type { PayerTools } from './payer-tools.ts'
import { inactiveNote, onPlan, type PlanAccess } from './plan-access.ts'
import { type Recommended, recommendedFor, sexOf } from './preventive-schedule.ts'
import type { Benefit } from './tables.ts'

export function registerPreventiveCare({ read }: PayerTools): void {
  read('get_preventive_care', z.object({}), {
    description:
      "Screenings and vaccines recommended at the caller's age and sex, and what the plan pays of them.",
    language: getPreventiveCareLanguage,
    work: onPlan(preventiveCare),
  })
}

async function preventiveCare(tx: Database, _: object, access: PlanAccess) {
  const { member, plan, today } = access
  const age = member.dateOfBirth ? ageOn(member.dateOfBirth, today) : null
  const recommended = recommendedFor(age, sexOf(member.sex))
  const services = recommended.map(({ service, onlyFor }) => ({
    name: service.name,
    often: service.often,
    ...(onlyFor && { onlyFor }),
  }))
  const paid = paidOf(await benefitFor(tx, plan, 'preventive'))
  return outcome(
    {
      kind: 'recommended',
      age: age ?? undefined,
      services,
      spoken: recommended.map(spoken),
      ...paid,
      inactive: inactiveNote(access),
    },
    {
      'convonet/card': {
        title: 'Preventive care',
        fields: services.map(({ name, often }) => ({ label: name, value: often })),
      },
    },
  )
}

function paidOf(benefit: Benefit | null) {
  if (!benefit?.isCovered) return { paid: 'Your plan does not list preventive care as covered' }
  const share = inNetwork(benefit)
  return isFree(share)
    ? { paid: 'Your plan pays 100 percent of preventive care in network' }
    : { paid: `In network you pay ${shareInWords(share)} for preventive care` }
}

function spoken({ service: { name, often }, onlyFor }: Recommended): string {
  const whom = onlyFor ? `, for ${onlyFor === 'female' ? 'women' : 'men'},` : ''
  return `${name}${whom} ${often}`
}
