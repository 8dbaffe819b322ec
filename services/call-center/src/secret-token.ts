import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits after `prefix`, for whoever holds it; the store keeps `hashOf` only. */
export const newToken = (prefix = ''): string => `${prefix}${randomBytes(32).toString('base64url')}`

/** Enough for tokens that nobody can guess. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')
