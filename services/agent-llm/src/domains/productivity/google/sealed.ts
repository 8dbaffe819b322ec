import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { AppError } from '@convonet/kit/wire/app-error'

/** Keeps a secret in the store so that only we can read it: AES-256-GCM, bound to whose it is. */
export interface Seal {
  close(secret: string, owner: string): string
  /** Throws `conflict` where it was closed with another key or for somebody else. */
  open(sealed: string, owner: string): string
}

const IV_BYTES = 12
const TAG_BYTES = 16

export function createSeal(secret: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'convonet google tokens', 32))
  return {
    close(text, owner) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner))
      const content = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), content]).toString('base64url')
    },
    open(sealed, owner) {
      const bytes = Buffer.from(sealed, 'base64url')
      const [iv, tag] = [bytes.subarray(0, IV_BYTES), bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)]
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner)).setAuthTag(tag)
        const content = bytes.subarray(IV_BYTES + TAG_BYTES)
        return Buffer.concat([decipher.update(content), decipher.final()]).toString('utf8')
      } catch (cause) {
        throw new AppError('conflict', 'This secret was sealed with another key', { cause })
      }
    },
  }
}
