import { createHmac } from 'node:crypto'

/**
 * What the database keeps of a PIN: the same for the same PIN, so that it can be looked up, and worth nothing without the
 * key, since so few PINs exist that a plain hash would be guessed at once.
 */
export const pinHash = (pin: string, key: string) =>
  createHmac('sha256', key).update(`voice-pin:${pin}`).digest('hex')
