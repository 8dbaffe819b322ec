import { describe, expect, it } from 'vitest'
import { spokenFaults } from './spoken-faults.ts'

describe('what nobody should hear', () => {
  it.each([
    ['**Done**'],
    ['1. Buy milk'],
    ['- Buy milk'],
    ['The due date is {due}'],
    ['It says "kind": "done"'],
    ['It is due undefined'],
    ['Your id is 5a5a5a5a-0000-4000-8000-000000000002'],
    ['It is on 2026-11-27'],
    ['The status is partially_approved'],
    ['When? And who?'],
    ['   '],
    ['Well, '.repeat(200)],
  ])('is found in %j', (heard) => {
    expect(spokenFaults(heard)).toHaveLength(1)
  })

  it.each([
    ['Your claim C L M 2 0 2 6 was denied. Would you like to appeal?'],
    ['I added dana_demo@example.com to the Marketing team.'],
    ['According to "Visitor handbook": parking is free.'],
    ['Your deductible is $1,500, of which 750 dollars are met, 50 percent.'],
  ])('is not in %j', (heard) => {
    expect(spokenFaults(heard)).toEqual([])
  })
})
