import { describe, expect, it } from 'vitest'
import { procedureWords } from './procedures.ts'
import { SERVICE_TYPES, serviceTypeOf } from './service-types.ts'

describe('the words for a service', () => {
  it.each([
    ['primary care', 'office_visit'],
    ['CT scan', 'diagnostic_imaging'],
    ['a CT scan', 'diagnostic_imaging'],
    ['blood work', 'diagnostic_lab'],
    ['annual physical', 'preventive'],
    ['physical_therapy', 'physical_therapy'],
    ['Emergency Room', 'emergency'],
    ['x-ray', 'diagnostic_imaging'],
  ])('%s mean %s', (words, type) => {
    expect(serviceTypeOf(words)).toBe(type)
  })

  it.each(['scan', 'maximum', 'appeal', 'screening', 'surgical strike', 'scandal', 'laboratory of love'])(
    '%s alone means none',
    (words) => {
      expect(serviceTypeOf(words)).toBeNull()
    },
  )

  it('mean one service each, and no single procedure as well', () => {
    const words = Object.values(SERVICE_TYPES).flat()
    const all = [...words, ...Object.values(procedureWords).flat()]
    expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([])
  })
})
