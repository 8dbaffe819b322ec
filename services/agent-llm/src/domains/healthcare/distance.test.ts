import { expect, it } from 'vitest'
import { milesBetween, placeOfZip } from './distance.ts'

it('is about 41 miles between San Francisco and San Jose', () => {
  const miles = milesBetween(
    { latitude: 37.7793, longitude: -122.4193 },
    { latitude: 37.3361, longitude: -121.8906 },
  )
  expect(miles).toBeGreaterThan(40)
  expect(miles).toBeLessThan(43)
})

it('knows ZIP codes of the region and no others', () => {
  expect(placeOfZip('94108-1234')).not.toBeNull()
  expect(placeOfZip('10001')).toBeNull()
  expect(placeOfZip('')).toBeNull()
})
