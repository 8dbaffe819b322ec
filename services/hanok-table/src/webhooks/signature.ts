import { createPublicKey, type KeyObject, verify } from 'node:crypto'

type Header = string | string[] | undefined

/** Older or newer than this, a signature counts no more. */
const TOLERANCE_S = 300

/** Whether the provider signed exactly this body, just now: Ed25519 over `<unix seconds>|<body>`. */
export function isSigned(
  body: Buffer,
  { signature, timestamp }: { signature: Header; timestamp: Header },
  { key, now }: { key: KeyObject; now: number },
): boolean {
  if (typeof signature !== 'string' || typeof timestamp !== 'string') return false
  if (!/^\d{1,12}$/.test(timestamp) || !/^[A-Za-z0-9+/]{86}==$/.test(signature)) return false
  if (Math.abs(Math.floor(now / 1000) - Number(timestamp)) > TOLERANCE_S) return false
  const signed = Buffer.concat([Buffer.from(`${timestamp}|`), body])
  return verify(null, signed, key, Buffer.from(signature, 'base64'))
}

/** 32 bytes in base64, as Telnyx shows them. */
export const readPublicKey = (base64: string): KeyObject =>
  createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(base64, 'base64').toString('base64url') },
    format: 'jwk',
  })
