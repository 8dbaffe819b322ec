import type { CallMade } from '../call/calls-made.ts'
import { fits, type NamesOf } from '../fits.ts'
import type { Change } from '../world/snapshot.ts'
import type { Utterance, Wanted, WantedCall } from './utterance.ts'

/** What came of an utterance. */
export interface Outcome {
  calls: readonly CallMade[]
  changes: readonly Change[]
  namesOf: NamesOf
}

/** What is wrong with what came of it; null when it was understood. */
export function misunderstood({ calls: wanted }: Utterance, outcome: Outcome): string | null {
  const missing = wanted.filter((one) => !isMade(one, outcome))
  if (missing.length > 0) return `missing ${missing.map(({ tools }) => tools.join(' or ')).join(', ')}`
  const expected = wanted.flatMap(({ tools }) => tools)
  const harmless = (tool: string) =>
    wanted.length === 0 ? tool === 'search_knowledge_base' : /^(get|list|search|check|calculate)_/.test(tool)
  const uncalledFor = outcome.calls.filter(({ tool }) => !expected.includes(tool) && !harmless(tool))
  return uncalledFor.length > 0 ? `uncalled for: ${uncalledFor.map(({ tool }) => tool).join(', ')}` : null
}

/** By one call, or by several of one tool that share the figures among them. */
function isMade({ tools, arguments: wanted }: WantedCall, outcome: Outcome): boolean {
  const made = outcome.calls.filter(({ tool }) => tools.includes(tool))
  const has = (call: CallMade, [name, value]: [string, Wanted]) => hasArgument(call, name, value, outcome)
  const all = Object.entries(wanted)
  if (made.some((call) => all.every((one) => has(call, one)))) return true
  const updates = made.filter(({ tool }) => tool.startsWith('update_'))
  return updates.length > 1 && all.every((one) => updates.some((call) => has(call, one)))
}

function hasArgument(call: CallMade, name: string, value: Wanted, { namesOf, changes }: Outcome): boolean {
  const given = call.arguments
  if (typeof value === 'object' && 'row' in value) {
    // A tool may find the only thing there is by itself: then that has changed.
    const changed = changes.some(
      ({ what, row }) => what !== 'added' && Object.values(row).includes(value.row),
    )
    return changed || Object.values(given).some((one) => fits(one, value, namesOf))
  }
  // Twelve months of it are the same income.
  const isYearly = name === 'monthly_income' && typeof value === 'number' && given.annual_income !== undefined
  return fits(given[name], value, namesOf) || (isYearly && fits(given.annual_income, value * 12, namesOf))
}
