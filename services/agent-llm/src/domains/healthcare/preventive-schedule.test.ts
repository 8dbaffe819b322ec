import { expect, it } from 'vitest'
import { recommendedFor, sexOf } from './preventive-schedule.ts'

const names = (age: number | null, sex: 'female' | 'male' | null) =>
  recommendedFor(age, sex).map(({ service, onlyFor }) => `${service.name}${onlyFor ? ` (${onlyFor})` : ''}`)

it.each([
  ['colorectal cancer screening', 44, false],
  ['colorectal cancer screening', 45, true],
  ['colorectal cancer screening', 75, true],
  ['colorectal cancer screening', 76, false],
  ['a mammogram', 39, false],
  ['a mammogram', 40, true],
  ['a mammogram', 74, true],
  ['a mammogram', 75, false],
] as const)('%s for a woman of %i: %s', (name, age, recommended) => {
  expect(names(age, 'female').includes(name)).toBe(recommended)
})

it('never recommends a mammogram to a man, and says whom it is for where the sex is not known', () => {
  expect(names(50, 'male')).not.toContain('a mammogram')
  expect(names(50, null)).toContain('a mammogram (female)')
})

it('recommends only what is for everybody without a known age', () => {
  expect(names(null, null)).toEqual(['an annual physical', 'a flu shot'])
})

it.each([
  ['F', 'female'],
  ['male', 'male'],
  ['unknown', null],
  [null, null],
])('reads %s as %s', (text, sex) => {
  expect(sexOf(text)).toBe(sex)
})
