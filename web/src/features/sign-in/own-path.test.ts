import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ownPath } from './own-path.ts'

const ORIGIN = 'https://desk.example'

describe('where to go after signing in', () => {
  it.each(['/', '/crm', '/crm/people?sort=name#top', '/voice_assistant'])('is %s when asked for', (path) => {
    expect(ownPath(path, ORIGIN)).toBe(path)
  })

  it.each([
    undefined,
    null,
    7,
    '',
    'crm',
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    '/sign-in?next=/sign-in',
    '/.//evil.example',
  ])('is not %j', (wanted) => {
    expect(ownPath(wanted, ORIGIN)).toBeNull()
  })

  it('is never on another site, whatever is asked for', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '.',
      '..',
      '//',
      'evil.example',
      ':',
      '@',
      '?',
      '#',
      '%2f',
      '\t',
      '\n',
      'a',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const path = ownPath(`/${parts.join('')}`, ORIGIN)
        if (path !== null) expect(new URL(path, ORIGIN).origin).toBe(ORIGIN)
      }),
      { numRuns: 2000 },
    )
  })
})
