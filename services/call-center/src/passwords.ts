import * as argon2 from '@node-rs/argon2'
import { verify as verifyBcrypt } from '@node-rs/bcrypt'
import { z } from 'zod'

/** A password that somebody chooses. Its least length is that of NIST SP 800-63B (2017), which also advises against other rules. */
export const Password = z
  .string()
  .min(8, 'A password needs at least 8 characters')
  .max(200, 'A password has at most 200 characters')

/** Argon2id with 19 MiB and two passes, as OWASP advises (Password Storage Cheat Sheet, 2024). */
export const hashPassword = (password: string): Promise<string> => argon2.hash(password)

/** Whether the password belongs to the hash, by argon2 or by the bcrypt of v2; the same work where there is no hash to compare with. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  if (hash && BCRYPT.test(hash)) return await verifyBcrypt(password, hash)
  const known = hash?.startsWith('$argon2')
  return (await argon2.verify(known && hash ? hash : NOBODY, password)) && Boolean(known)
}

/** A hash that is better made anew at the next chance. */
export const isOutdated = (hash: string): boolean => !hash.startsWith('$argon2')

const BCRYPT = /^\$2[abxy]\$/
/** Of a password that nobody has. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$8tkBZ7HdpuZvy45rOYvJTA$s6XCC5xnGJg0/r4GwOlnRYNp2ImDWuep6S68kPG9jSw'
