import { readFileSync } from 'node:fs'
import { flag } from '@convonet/kit/process/settings'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { configurationPage, envExample } from './document-settings.ts'
import { ALL_CONFIGS } from './settings.ts'

const schemas = {
  process: z.object({ PORT: z.coerce.number().default(8080).describe('Port to listen on') }),
  'a-service': z.object({
    PORT: z.coerce.number().default(1).describe('The same, elsewhere'),
    WITH_TEA: flag(true).describe('`true` | `false`'),
    NAME: z.string().optional().describe('A name'),
  }),
}

it('writes every setting once, with its default', () => {
  expect(envExample(schemas)).toMatch(
    /# --- process ---\n\n# Port to listen on\n#PORT=8080\n\n# --- a-service ---\n\n# `true` \| `false`\n#WITH_TEA=true\n\n# A name\n#NAME=\n$/,
  )
})

it('replaces the tables of a page and nothing else', () => {
  const page = 'before\n<!-- settings: written by `npm run env` -->old<!-- /settings -->\nafter'
  const written = configurationPage(page, schemas)
  expect(written).toMatch(/^before\n[\s\S]*\nafter$/)
  expect(written).toContain('| `WITH_TEA` | `true` | `true` \\| `false` |')
  expect(written).not.toContain('old')
  expect(configurationPage(written, schemas)).toBe(written)
})

it('insists on a description', () => {
  expect(() => envExample({ process: z.object({ SECRETIVE: z.string() }) })).toThrow('SECRETIVE')
})

it('.env.example is what `npm run env` writes', () => {
  expect(readFileSync('.env.example', 'utf8')).toBe(envExample(ALL_CONFIGS))
})

it('docs/configuration.md has the tables that `npm run env` writes', () => {
  const page = readFileSync('docs/configuration.md', 'utf8')
  expect(page).toBe(configurationPage(page, ALL_CONFIGS))
})
