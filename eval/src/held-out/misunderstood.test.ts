import { describe, expect, it } from 'vitest'
import { misunderstood, type Outcome } from './misunderstood.ts'
import { call, means, meansAll, meansNoTool, row } from './utterance.ts'

const outcome = (...calls: [tool: string, given?: Record<string, unknown>][]): Outcome => ({
  calls: calls.map(([tool, given = {}]) => ({ tool, arguments: given })),
  changes: [],
  namesOf: (label) => (label === 'Buy milk' ? ['7'] : []),
})
const figures = { monthly_income: 9200, credit_score: 730 }

describe('an utterance was understood', () => {
  it.each([
    ['by the call that was wanted', means('', 'a|b', { x: 1 }), outcome(['b', { x: 1, y: 2 }])],
    ['with others that only read', means('', 'a'), outcome(['get_todos'], ['a'])],
    ['by several updates', means('', 'update_x', figures), outcome(...shared())],
    [
      'by twelve months of an income',
      means('', 'a', { monthly_income: 100 }),
      outcome(['a', { annual_income: 1200 }]),
    ],
    ['by the id of a thing', means('', 'a', { id: row('Buy milk') }), outcome(['a', { todo: '7' }])],
    ['by no call', meansNoTool(''), outcome()],
    ['by a look into the documents', meansNoTool(''), outcome(['search_knowledge_base'])],
  ])('%s', (_, utterance, found) => {
    expect(misunderstood(utterance, found)).toBeNull()
  })

  it('by a change of the thing itself', () => {
    const change = { table: 't', what: 'changed', row: { title: 'Buy milk' }, owner: null } as const
    const found = { ...outcome(['a']), changes: [change] }
    expect(misunderstood(means('', 'a', { id: row('Buy milk') }), found)).toBeNull()
  })

  it.each([
    ['without the call', means('', 'a'), outcome()],
    ['with another value', means('', 'a', { x: 1 }), outcome(['a', { x: 2 }])],
    ['with one of two calls', meansAll('', call('a'), call('b')), outcome(['a'])],
    ['with a write that nobody wanted', means('', 'a'), outcome(['a'], ['create_todo'])],
    ['with a look at what is private', meansNoTool(''), outcome(['get_todos'])],
  ])('not %s', (_, utterance, found) => {
    expect(misunderstood(utterance, found)).not.toBeNull()
  })
})

function shared(): [string, Record<string, unknown>][] {
  return Object.entries(figures).map(([name, value]) => ['update_x', { [name]: value }])
}
