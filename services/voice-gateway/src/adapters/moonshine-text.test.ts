import { expect, it } from 'vitest'
import { moonshineText } from './moonshine-text.ts'

it.each([
  [[], ''],
  [[1, 2], ''],
  [[15_043, 29_892, 3_186, 29_889], 'Hello, world.'],
  [[15_043, 32_700], 'Hello'],
  [[0xc3 + 3, 0xa9 + 3], 'é'],
])('reads tokens %j as %j', (tokens, text) => {
  expect(moonshineText(tokens)).toBe(text)
})
