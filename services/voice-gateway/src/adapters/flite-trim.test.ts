import { expect, it } from 'vitest'
import { trimmed } from './flite-trim.ts'

const sound = (samples: number) => Array.from({ length: samples }, (_, at) => (at % 2 ? 1000 : -1000))
const silence = (samples: number) => Array(samples).fill(3)

it('takes the silence away that is before and after speech and adds the pause', () => {
  const result = trimmed(Int16Array.from([...silence(4000), ...sound(1600), ...silence(4000)]), 100)
  const loud = [...result].map((sample) => Math.abs(sample) > 500)
  expect(loud.filter(Boolean).length).toBe(1600)
  expect(loud.indexOf(true)).toBeLessThanOrEqual(320)
  const after = result.length - 1 - loud.lastIndexOf(true)
  expect(after).toBeGreaterThanOrEqual(1600)
  expect(after).toBeLessThan(1600 + 640)
})

it('keeps the silence inside', () => {
  const inside = [...sound(800), ...silence(3200), ...sound(800)]
  expect(trimmed(Int16Array.from([...silence(1600), ...inside]), 0).length).toBeGreaterThanOrEqual(
    inside.length,
  )
})

it('makes nothing of silence', () => {
  expect(trimmed(new Int16Array(8000), 300).length).toBe(0)
})
