import { describe, expect, it } from 'vitest'
import { DEMO_CALLERS, DEMO_PASSWORD_HASH, DEMO_STAFF } from './demo.ts'
import { hashPassword, isOutdated, Password, verifyPassword } from './passwords.ts'

/** From the test vectors of jBCrypt, under the label that v2's Python writes. */
const BCRYPT_OF_ABC = '$2b$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i'

describe('a password', () => {
  it('is the one that was hashed, and nothing is said of it in the hash', async () => {
    const hash = await hashPassword('correct horse')
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await hashPassword('correct horse')).not.toBe(hash)
    expect(await verifyPassword('correct horse', hash)).toBe(true)
    expect(await verifyPassword('Correct horse', hash)).toBe(false)
    expect(isOutdated(hash)).toBe(false)
  })

  it('of v2 is known by its bcrypt hash, which is better made anew', async () => {
    expect(await verifyPassword('abc', BCRYPT_OF_ABC)).toBe(true)
    expect(await verifyPassword('abd', BCRYPT_OF_ABC)).toBe(false)
    expect(isOutdated(BCRYPT_OF_ABC)).toBe(true)
  })

  it.each([null, '', '!', '-', '$2b$', '$argon1'])('is never right for the hash %j', async (hash) => {
    for (const password of ['', '!', 'abc']) expect(await verifyPassword(password, hash)).toBe(false)
  })

  it.each([
    ['seven77', false],
    ['eight888', true],
    ['x'.repeat(200), true],
    ['x'.repeat(201), false],
  ])('may be chosen: %s %s', (password, isAllowed) => {
    expect(Password.safeParse(password).success).toBe(isAllowed)
  })

  it('of the demo people is what the page says', async () => {
    for (const { password } of [...DEMO_STAFF, ...DEMO_CALLERS])
      expect(await verifyPassword(password, DEMO_PASSWORD_HASH)).toBe(true)
  })
})
