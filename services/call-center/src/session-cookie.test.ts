import { expect, it } from 'vitest'
import { sessionCookie } from './session-cookie.ts'

it.each([
  ['http', undefined, false],
  ['http', 'http://desk.example', false],
  ['http', 'https://desk.example', true],
  ['https', undefined, true],
])(
  'a request by %s to an installation at %s gets a cookie that is Secure: %s',
  (protocol, publicUrl, isSecure) => {
    expect(sessionCookie('secret', { protocol, publicUrl }).endsWith('; Secure')).toBe(isSecure)
  },
)
