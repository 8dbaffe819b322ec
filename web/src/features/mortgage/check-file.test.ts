import { expect, it } from 'vitest'
import { checkFile } from './check-file.ts'

const LARGEST = 15 * 1024 * 1024

it.each([
  [{ size: 1, type: 'application/pdf' }, null],
  [{ size: LARGEST, type: 'image/jpeg' }, null],
  [{ size: LARGEST + 1, type: 'image/jpeg' }, 'too-large'],
  [{ size: 0, type: 'image/png' }, 'empty'],
  [{ size: 9, type: 'text/plain' }, 'wrong-kind'],
  [{ size: LARGEST + 1, type: 'video/mp4' }, 'wrong-kind'],
  [{ size: 9, type: '' }, null],
])('%j is %j before it is sent', (file, problem) => {
  expect(checkFile(file)).toBe(problem)
})
