import type { programs } from '../directory-tables.ts'
import type { benefits, plans } from '../tables.ts'

type NewPlan = Omit<typeof plans.$inferInsert, 'id' | 'createdAt' | 'updatedAt'>
type NewBenefit = Omit<typeof benefits.$inferInsert, 'id' | 'planId' | 'createdAt' | 'updatedAt'>
type NewProgram = Omit<typeof programs.$inferInsert, 'id' | 'createdAt' | 'updatedAt'>

export const demoPlan = (year: number): NewPlan => ({
  planCode: `PPO-GOLD-${year}`,
  planName: 'Convonet Gold PPO',
  planType: 'PPO',
  planYearStart: `${year}-01-01`,
  planYearEnd: `${year}-12-31`,
  individualDeductibleIn: 150_000,
  individualDeductibleOut: 300_000,
  familyDeductibleIn: 300_000,
  familyDeductibleOut: 600_000,
  individualOopMaxIn: 650_000,
  individualOopMaxOut: 1_300_000,
  familyOopMaxIn: 1_300_000,
  familyOopMaxOut: 2_600_000,
})

/** Of one service: copays in dollars, coinsurance in percent, in and out of network. */
type Row = [category: string, inNetwork: [number | null, number], outOfNetwork: [number | null, number]]

const benefit = (
  [category, [copayIn, coinsIn], [copayOut, coinsOut]]: Row,
  more: Partial<NewBenefit> = {},
) => ({
  category,
  isCovered: true,
  requiresPriorAuth: false,
  requiresReferral: false,
  copayIn: copayIn === null ? null : copayIn * 100,
  coinsuranceIn: coinsIn * 100,
  copayOut: copayOut === null ? null : copayOut * 100,
  coinsuranceOut: coinsOut * 100,
  ...more,
})

const approvedFirst = { requiresPriorAuth: true }

export const DEMO_BENEFITS: readonly NewBenefit[] = [
  benefit(['office_visit', [30, 20], [60, 40]]),
  benefit(['specialist_visit', [50, 20], [100, 40]]),
  benefit(['emergency', [250, 20], [250, 40]]),
  benefit(['urgent_care', [75, 20], [150, 40]]),
  benefit(['hospital_inpatient', [null, 20], [null, 40]], approvedFirst),
  benefit(['surgery', [null, 20], [null, 40]], approvedFirst),
  benefit(['diagnostic_lab', [0, 10], [null, 40]]),
  benefit(['diagnostic_imaging', [100, 20], [null, 40]], approvedFirst),
  benefit(['preventive', [0, 0], [null, 40]]),
  benefit(['mental_health', [30, 20], [60, 40]]),
  benefit(['physical_therapy', [40, 20], [80, 40]], { ...approvedFirst, visitsPerYear: 30 }),
]

export const DEMO_PROGRAMS: readonly NewProgram[] = [
  {
    code: 'DM-DIABETES',
    name: 'Diabetes Care',
    type: 'disease_management',
    description: 'Support for living well with diabetes',
    coaching: true,
    monitoring: true,
    rewards: true,
    isActive: true,
  },
  {
    code: 'DM-HEART',
    name: 'Heart Health',
    type: 'disease_management',
    description: 'Support for people with a heart condition',
    coaching: true,
    monitoring: true,
    rewards: true,
    isActive: true,
  },
  {
    code: 'WELLNESS-360',
    name: 'Wellness 360',
    type: 'wellness',
    description: 'Coaching for exercise, food and sleep',
    coaching: true,
    monitoring: false,
    rewards: true,
    isActive: true,
  },
  {
    code: 'MATERNITY',
    name: 'Healthy Maternity',
    type: 'chronic_care',
    description: 'Support during pregnancy and after',
    coaching: true,
    monitoring: true,
    rewards: false,
    isActive: true,
  },
]
