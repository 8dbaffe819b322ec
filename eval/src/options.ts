import { parseArgs } from 'node:util'

export interface Options {
  /** Who answers: `local`, or a vendor whose key is in the environment. */
  provider: string
  /** A domain, or words of a scenario's title. */
  only: string
  /** Scenarios and the held-out set unless chosen otherwise. */
  sets: readonly (typeof SETS)[number][]
}

const SETS = ['scenarios', 'held-out', 'practice'] as const

export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      provider: { type: 'string', default: 'local' },
      only: { type: 'string', default: '' },
      'held-out': { type: 'boolean', default: false },
      scenarios: { type: 'boolean', default: false },
      practice: { type: 'boolean', default: false },
    },
  })
  const chosen = SETS.filter((set) => values[set])
  return {
    provider: values.provider,
    only: values.only.toLowerCase(),
    sets: chosen.length > 0 ? chosen : ['scenarios', 'held-out'],
  }
}
