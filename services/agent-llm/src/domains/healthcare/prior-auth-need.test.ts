import { expect, it } from 'vitest'
import { priorAuthNeed } from './prior-auth-need.ts'
import { procedureOf } from './procedures.ts'
import type { ServiceType } from './service-types.ts'
import type { Benefit } from './tables.ts'

const row = (category: string, requiresPriorAuth: boolean, isCovered = true) =>
  ({ category, requiresPriorAuth, isCovered }) as Benefit

const plan = [
  row('surgery', true),
  row('preventive', false),
  row('diagnostic_imaging', true),
  row('office_visit', false),
  row('prescription', false, false),
]
const easyPlan = [row('surgery', false), row('diagnostic_imaging', false)]

it.each([
  ['a knee replacement by the plan', { code: '27447' }, plan, 'required'],
  ['a knee replacement under a plan that asks for nothing', { code: '27447' }, easyPlan, 'not-required'],
  ['a sleep study by its own rule', { code: '95810' }, easyPlan, 'required'],
  ['a screening colonoscopy', { code: '45378', diagnosisCode: 'Z12.11' }, plan, 'not-required'],
  ['a colonoscopy for a disease of the bowel', { code: '45378', diagnosisCode: 'K92.1' }, plan, 'required'],
  ['a service by name', { category: 'diagnostic_imaging' }, plan, 'required'],
  ['a service that is not covered', { category: 'prescription' }, plan, 'not-covered'],
  ['a service that the plan does not list', { category: 'urgent_care' }, plan, 'unknown'],
  ['a code that nobody knows', { code: '00000' }, plan, 'unknown'],
] satisfies [string, Asking, Benefit[], string][])('%s', (_, asking: Asking, benefits, kind) => {
  const { code = '', category = null, diagnosisCode } = asking
  const asked = { procedure: procedureOf(code), category, ...(diagnosisCode && { diagnosisCode }) }
  expect(priorAuthNeed(asked, benefits).kind).toBe(kind)
})

interface Asking {
  code?: string
  category?: ServiceType
  diagnosisCode?: string
}
