import { randomUUID } from 'node:crypto'
import { seeded } from '../held-out/seeded.ts'
import { PLAN_BENEFITS, PROGRAMS, PROVIDERS } from './health-plan.ts'
import type { Insert } from './insert.ts'
import { idOf, type People } from './people.ts'

const { claims, authorisations } = seeded.healthcare

/** One plan, its providers and programmes, Dana's records and, where only Sam may hear of it, Sam's. */
export async function seedHealthcare(insert: Insert, people: People, isMember: boolean): Promise<void> {
  const plan_id = randomUUID()
  await insert('healthcare_plans', { id: plan_id, ...PLAN })
  await insert(
    'plan_benefits',
    ...PLAN_BENEFITS.map((benefit) => ({ id: randomUUID(), plan_id, ...benefit })),
  )
  await insert('healthcare_providers', ...PROVIDERS.map((provider) => ({ id: randomUUID(), ...provider })))
  const programs = PROGRAMS.map((program) => ({ id: randomUUID(), ...program }))
  await insert('care_programs', ...programs)
  await seedSam(insert, people, plan_id)
  if (!isMember) return

  const member_id = randomUUID()
  await insert('healthcare_members', member(member_id, idOf(people, 'dana'), 'MBR100234', plan_id))
  await insert('member_accumulations', {
    ...{ id: randomUUID(), member_id, plan_year: 2026 },
    individual_deductible_met_in_network: 750,
    individual_oop_met_in_network: 1250,
  })
  await seedClaims(insert, member_id)
  await seedAuthorisations(insert, member_id)
  const wellness = programs.find(({ program_code }) => program_code === 'WELLNESS-360')
  await insert('member_care_programs', {
    ...{ id: randomUUID(), member_id, program_id: wellness?.id },
    ...{ enrolled_date: '2026-02-01', is_active: true, completion_percentage: 25 },
  })
}

async function seedSam(insert: Insert, people: People, plan_id: string): Promise<void> {
  const member_id = randomUUID()
  await insert('healthcare_members', member(member_id, idOf(people, 'sam'), 'MBR100777', plan_id))
  await insert('healthcare_claims', {
    ...claim(member_id, 'CLM202602030009', '2026-02-03', 'Pacific Dental'),
    ...{ billed_amount: 777, status: 'denied', denial_reason: 'not_covered', processed_date: '2026-10-23' },
  })
}

async function seedClaims(insert: Insert, member_id: string): Promise<void> {
  const mri = claim(member_id, claims.mri, '2026-01-20', 'Bay Area Imaging')
  const visit = claim(member_id, claims.officeVisit, '2026-01-15', 'Dr. Sarah Johnson')
  const labs = claim(member_id, claims.labs, '2026-01-10', 'Quest Diagnostics')
  await insert(
    'healthcare_claims',
    { ...visit, ...amounts(150, 120, 90, 30), copay_applied: 30, status: 'paid', paid_date: '2026-02-01' },
    {
      ...mri,
      ...amounts(2500, 0, 0, 2500),
      procedure_codes: ['70553'],
      status: 'denied',
      denial_reason: 'no_prior_auth',
      ...{ provider_network_tier: null, processed_date: '2026-10-23' },
    },
    {
      ...claim(member_id, claims.specialist, '2026-01-22', 'Dr. Michael Chen'),
      billed_amount: 250,
      status: 'processing',
    },
    {
      ...labs,
      ...amounts(450, 380, 320, 60),
      deductible_applied: 50,
      coinsurance_applied: 10,
      status: 'partially_approved',
      processed_date: '2026-10-23',
    },
  )
  const lines = [
    [visit.id, '99213', 'office visit', 150],
    [mri.id, '70553', 'MRI', 2500],
    [labs.id, '80053', 'lab work', 450],
  ]
  const rows = lines.map(([claim_id, procedure_code, procedure_description, billed_amount]) => {
    const line = { claim_id, line_number: 1, procedure_code, procedure_description, units: 1 }
    return { id: randomUUID(), ...line, billed_amount, is_covered: true }
  })
  await insert('claim_line_items', ...rows)
}

async function seedAuthorisations(insert: Insert, member_id: string): Promise<void> {
  await insert(
    'prior_authorizations',
    {
      ...{ id: randomUUID(), member_id, auth_number: authorisations.physicalTherapy, status: 'approved' },
      ...{ procedure_code: '97110', procedure_description: 'physical therapy', approved_units: 12 },
      ...{ approved_from_date: '2026-01-20', approved_to_date: '2026-04-20' },
      ...{ requested_date: '2026-01-15', decision_date: '2026-01-18', is_urgent: false },
    },
    {
      ...{ id: randomUUID(), member_id, auth_number: authorisations.knee, status: 'pending' },
      ...{ procedure_code: '27447', procedure_description: 'knee replacement' },
      ...{ requested_date: '2026-01-25', is_urgent: false },
    },
  )
}

const PLAN = {
  ...{ plan_code: 'PPO-GOLD-2026', plan_name: 'Convonet Gold PPO', plan_type: 'PPO' },
  ...{ plan_year_start: '2026-01-01', plan_year_end: '2026-12-31' },
  ...{ individual_deductible_in_network: 1500, individual_deductible_out_of_network: 3000 },
  ...{ family_deductible_in_network: 3000, family_deductible_out_of_network: 6000 },
  ...{ individual_oop_max_in_network: 6500, individual_oop_max_out_of_network: 13_000 },
  ...{ individual_oop_in_network: 6500, individual_oop_out_of_network: 13_000 },
  ...{ family_oop_max_in_network: 13_000, family_oop_max_out_of_network: 26_000 },
  ...{ family_oop_in_network: 13_000, family_oop_out_of_network: 26_000 },
}

const member = (id: string, user_id: string, member_number: string, plan_id: string) => ({
  ...{ id, user_id, member_number, plan_id, plan_name: PLAN.plan_name },
  ...{ group_number: 'GRP-CONVONET-001', subscriber_id: member_number, eligibility_status: 'active' },
  ...{ coverage_start_date: '2026-01-01', coverage_end_date: '2026-12-31', date_of_birth: '1985-06-15' },
})

const claim = (member_id: string, claim_number: string, service_date: string, provider_name: string) => ({
  ...{ id: randomUUID(), member_id, claim_number, service_date, provider_name },
  ...{ provider_network_tier: 'tier_1', received_date: service_date, is_appealed: false },
})

const amounts = (billed: number, allowed: number, paid: number, owed: number) => ({
  billed_amount: billed,
  allowed_amount: allowed,
  paid_amount: paid,
  member_responsibility: owed,
})
