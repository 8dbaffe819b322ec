import { ApplicationStatus } from '@convonet/contracts/mortgage'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decisionsFrom, isOpen, type Progress, statusAfter } from './life-cycle.ts'

const NOTHING: Progress = {
  financialReview: false,
  anyDocument: false,
  collection: false,
  verification: false,
}
const ALL: Progress = { financialReview: true, anyDocument: true, collection: true, verification: true }

describe('the status of an application', () => {
  it.each<[ApplicationStatus, Progress, ApplicationStatus]>([
    ['draft', NOTHING, 'draft'],
    ['draft', { ...NOTHING, financialReview: true }, 'financial_review'],
    ['financial_review', { ...NOTHING, financialReview: true, anyDocument: true }, 'document_collection'],
    ['document_collection', { ...ALL, verification: false }, 'document_verification'],
    ['document_verification', ALL, 'under_review'],
    ['under_review', { ...ALL, verification: false }, 'document_verification'],
    ['document_verification', { ...ALL, collection: false, verification: false }, 'document_collection'],
    ['under_review', { ...ALL, financialReview: false }, 'draft'],
    ['pre_approved', NOTHING, 'pre_approved'],
    ['cancelled', ALL, 'cancelled'],
  ])('%s with %o is %s', (status, progress, expected) => {
    expect(statusAfter(status, progress)).toBe(expected)
  })

  it('is settled by settling it once', () => {
    const progress = fc.record({
      financialReview: fc.boolean(),
      anyDocument: fc.boolean(),
      collection: fc.boolean(),
      verification: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.constantFrom(...ApplicationStatus.options), progress, (status, given) => {
        const once = statusAfter(status, given)
        return statusAfter(once, given) === once && isOpen(once) === isOpen(status)
      }),
    )
  })

  it.each<[ApplicationStatus, string[]]>([
    ['draft', ['cancelled']],
    ['under_review', ['pre_approved', 'rejected', 'cancelled']],
    ['pre_approved', ['approved', 'rejected', 'cancelled']],
    ['approved', []],
    ['rejected', []],
    ['cancelled', []],
  ])('%s may be decided as %o', (status, decisions) => {
    expect(decisionsFrom(status)).toEqual(decisions)
  })
})
