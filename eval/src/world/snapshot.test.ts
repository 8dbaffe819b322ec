import { describe, expect, it } from 'vitest'
import { changesBetween, type Snapshot } from './snapshot.ts'

const tables = (rows: Record<string, object[]>): Snapshot =>
  new Map(Object.entries(rows).map(([table, all]) => [table, all.map((row) => ({ ...row }))]))

describe('what changed in the world', () => {
  const before = tables({
    healthcare_members: [{ id: 'm', user_id: 'sam' }],
    healthcare_claims: [{ id: 'c', member_id: 'm', status: 'denied', updated_at: 1 }],
    todos_anthropic: [
      { id: 1, creator_id: 'dana', title: 'milk' },
      { id: 2, creator_id: 'dana', title: 'bread' },
    ],
  })

  it('is told with its owner, also where that stands in another table', () => {
    const after = tables({
      healthcare_members: [{ id: 'm', user_id: 'sam' }],
      healthcare_claims: [{ id: 'c', member_id: 'm', status: 'appealed', updated_at: 2 }],
      todos_anthropic: [
        { id: 1, creator_id: 'dana', title: 'milk' },
        { id: 3, creator_id: 'dana', title: 'eggs' },
      ],
    })
    const found = changesBetween(before, after).map(({ what, row, owner }) => [what, row.id, owner])
    expect(found).toEqual([
      ['changed', 'c', 'sam'],
      ['added', 3, 'dana'],
      ['removed', 2, 'dana'],
    ])
  })

  it('is nothing where only the time of the last change differs', () => {
    const touched = tables({
      ...Object.fromEntries(before),
      healthcare_claims: [{ id: 'c', member_id: 'm', status: 'denied', updated_at: 2 }],
    } as Record<string, object[]>)
    expect(changesBetween(before, touched)).toEqual([])
  })
})
