import { categoryOf, type Procedure } from './procedures.ts'
import type { ServiceType } from './service-types.ts'
import type { Benefit } from './tables.ts'

/** Whether a service has to be approved before it is done, and where that comes from. */
export type Need =
  | { kind: 'required' | 'not-required'; category: ServiceType; decidedBy: 'plan' | 'procedure' }
  | { kind: 'not-covered'; category: ServiceType }
  | { kind: 'unknown' }

export interface Asked {
  procedure: Procedure | null
  category: ServiceType | null
  diagnosisCode?: string
}

/** By the rule for the procedure itself where there is one, else by what the plan says of its service. */
export function priorAuthNeed(
  { procedure, category: named, diagnosisCode }: Asked,
  benefits: readonly Benefit[],
): Need {
  const category = procedure ? categoryOf(procedure, diagnosisCode) : named
  if (!category) return { kind: 'unknown' }
  if (procedure?.priorAuth !== undefined) {
    return { kind: procedure.priorAuth ? 'required' : 'not-required', category, decidedBy: 'procedure' }
  }
  const benefit = benefits.find((row) => row.category === category)
  if (!benefit) return { kind: 'unknown' }
  if (!benefit.isCovered) return { kind: 'not-covered', category }
  return { kind: benefit.requiresPriorAuth ? 'required' : 'not-required', category, decidedBy: 'plan' }
}
