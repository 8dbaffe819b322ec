import { AppError } from '../wire/app-error.ts'

/**
 * Bytes by key: documents, recordings. Keys are lower-case words with slashes, `mortgage/<application>/<document>`; another one
 * is `invalid`.
 */
export interface BlobStore {
  /** Takes the bytes in whole or not at all; replaces what was there. Throws `invalid` where they exceed `maxBytes`. */
  put(
    key: string,
    bytes: AsyncIterable<Uint8Array>,
    options: { contentType: string; maxBytes: number; signal: AbortSignal },
  ): Promise<StoredBlob>
  /** Null where there is none. The bytes have to be read, or their iteration ended. */
  open(
    key: string,
    options: { signal: AbortSignal },
  ): Promise<(StoredBlob & { bytes: AsyncIterable<Uint8Array> }) | null>
  delete(key: string): Promise<void>
}

export interface StoredBlob {
  sizeBytes: number
  contentType: string
  sha256: string
}

const KEY = /^[a-z0-9][a-z0-9_-]*(?:\/[a-z0-9][a-z0-9_-]*)*$/
const LONGEST_KEY = 200

/** The key itself; throws `invalid` where it is none. */
export function assertBlobKey(key: string): string {
  if (key.length <= LONGEST_KEY && KEY.test(key)) return key
  throw new AppError('invalid', 'This is no key of a stored file')
}
