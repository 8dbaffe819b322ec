import { describe, expect, it } from 'vitest'
import type { Scenario } from './scenario.ts'
import { type Evidence, judge } from './verdict.ts'
import type { Change } from './world/snapshot.ts'

const DANA = 'dana-id'

const scenario = (expected: Scenario['expect']): Scenario => ({
  title: 'Buys milk',
  who: 'dana',
  talks: 'tersely',
  wants: 'milk',
  says: [],
  expect: expected,
})

const evidence = (more: Partial<Evidence> = {}): Evidence => ({
  transcript: {
    exchanges: [
      {
        said: 'add milk',
        heard: 'I added milk.',
        tools: [{ name: 'create_todo', failed: false }],
        transferredTo: null,
        provider: 'local',
      },
    ],
    heardAfter: [],
    cutShort: false,
  },
  changes: [],
  userId: DANA,
  rowsOf: async () => [{ title: 'milk', completed: false }],
  ...more,
})

const added = (owner: string | null): Change => ({ table: 'todos', what: 'added', row: { id: 1 }, owner })

describe('a call went well', () => {
  it('when rows, tools and words are as they should be', async () => {
    const expected = {
      rows: [{ probe: 'tasks' as const, has: [{ title: 'milk', completed: false }], count: 1 }],
      changes: ['todos'],
      ran: ['create_todo'],
      hears: [/milk/],
    }
    expect(await judge(scenario(expected), evidence({ changes: [added(DANA)] }))).toEqual([])
  })

  it.each<[string, Scenario['expect'], Partial<Evidence>]>([
    ['a row is missing', { rows: [{ probe: 'tasks', has: [{ title: 'bread' }] }] }, {}],
    ['a row is there that should not be', { rows: [{ probe: 'tasks', lacks: [{ title: 'milk' }] }] }, {}],
    ['there are too many rows', { rows: [{ probe: 'tasks', count: 0 }] }, {}],
    ['a table changed that should not', {}, { changes: [added(DANA)] }],
    ["somebody else's row changed", { changes: ['todos'] }, { changes: [added('sam-id')] }],
    ['a tool was not used', { ran: ['get_todos'] }, {}],
    ['a tool was used that should not be', { notRan: ['create_todo'] }, {}],
    ['something was not heard', { hears: [/bread/] }, {}],
    ['something was heard that should not be', { never: [/milk/] }, {}],
  ])('not when %s', async (_, expected, more) => {
    expect(await judge(scenario(expected), evidence(more))).toHaveLength(1)
  })
})
