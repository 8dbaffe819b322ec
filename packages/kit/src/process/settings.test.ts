import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { flag, milliseconds, port, readSettings, SettingsError } from './settings.ts'

const schema = z.object({
  NAME: z.string(),
  PORT: port(8080),
  QUIET: flag(false),
  WAIT_MS: milliseconds(500),
  SIZE: z.enum(['base', 'tiny']).default('base'),
})

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readSettings(schema, env)
  } catch (error) {
    if (error instanceof SettingsError) return error.problems
    throw error
  }
  return []
}

describe('settings', () => {
  it('are read from text, with their defaults', () => {
    expect(readSettings(schema, { NAME: 'x' })).toEqual({
      NAME: 'x',
      PORT: 8080,
      QUIET: false,
      WAIT_MS: 500,
      SIZE: 'base',
    })
    const given = { NAME: 'x', PORT: '0', QUIET: 'yes', WAIT_MS: '0', SIZE: 'tiny' }
    expect(readSettings(schema, given)).toEqual({ NAME: 'x', PORT: 0, QUIET: true, WAIT_MS: 0, SIZE: 'tiny' })
  })

  it('count as not set when empty', () => {
    expect(readSettings(schema, { NAME: 'x', PORT: '', QUIET: '' })).toMatchObject({
      PORT: 8080,
      QUIET: false,
    })
    expect(problemsOf({ NAME: '' })).toHaveLength(1)
  })

  it('take no notice of other variables', () => {
    expect(readSettings(schema, { NAME: 'x', HOME: '/root' })).not.toHaveProperty('HOME')
  })

  it('name every variable that is wrong at once', () => {
    const problems = problemsOf({ PORT: '99999', QUIET: 'maybe', WAIT_MS: 'soon', SIZE: 'huge' })
    expect(problems.map((problem) => problem.split(':')[0])).toEqual([
      'NAME',
      'PORT',
      'QUIET',
      'WAIT_MS',
      'SIZE',
    ])
    expect(problems.join('\n')).toContain('QUIET: must be true or false')
  })

  it.each(['-1', '65536', '80.5', 'http', 'NaN'])('refuse %s as a port', (given) => {
    expect(problemsOf({ NAME: 'x', PORT: given })).toHaveLength(1)
  })

  it.each([
    ['true', true],
    ['1', true],
    ['on', true],
    ['yes', true],
    ['false', false],
    ['0', false],
    ['off', false],
    ['no', false],
  ])('understand %s as a flag', (given, expected) => {
    expect(readSettings(z.object({ A: flag(!expected) }), { A: given })).toEqual({ A: expected })
  })
})
