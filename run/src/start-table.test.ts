import { expect, it } from 'vitest'
import { startTable, welcome } from './start-table.ts'

const parts = [
  { part: 'Database', servedBy: 'PGlite in ./.data', replacedBy: 'DATABASE_URL' },
  { part: 'ear', servedBy: 'Moonshine base', replacedBy: '' },
]

it('lines its columns up', () => {
  expect(startTable(parts).split('\n')).toEqual([
    '  Part       served by           replaced by',
    '  Database   PGlite in ./.data   DATABASE_URL',
    '  ear        Moonshine base',
  ])
})

it('names the addresses to open and the demo PIN', () => {
  const text = welcome({ url: 'http://127.0.0.1:8080', parts, demoPin: '2468', unused: [] })
  expect(text).toContain('http://127.0.0.1:8080/voice_assistant   (demo PIN 2468)')
  expect(text).toContain('http://127.0.0.1:8080/sign-in')
  expect(text).not.toContain('Not used yet')
})

it('keeps quiet about a PIN where there is none, and lists settings without a reader', () => {
  const text = welcome({
    url: 'http://127.0.0.1:1',
    parts,
    demoPin: null,
    unused: ['MAIL_SERVER'],
  })
  expect(text).not.toMatch(/PIN/)
  expect(text).toContain('Not used yet: MAIL_SERVER')
})
