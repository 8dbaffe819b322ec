import type { DOCUMENT_CONTENT_TYPES } from '@convonet/contracts/mortgage'

export type FileKind = (typeof DOCUMENT_CONTENT_TYPES)[number]

/** By the first bytes, because names and headers can say anything; null for a kind that is not taken. */
export function fileKind(beginning: Uint8Array): FileKind | null {
  const found = SIGNATURES.find(([, bytes]) => bytes.every((byte, index) => beginning[index] === byte))
  return found ? found[0] : null
}

export const LONGEST_SIGNATURE = 8

// ISO 32000-1 7.5.2; PNG specification 5.2; ISO/IEC 10918-1 B.1.1.3.
const SIGNATURES: readonly [FileKind, readonly number[]][] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
]
