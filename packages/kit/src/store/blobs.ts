/** Bytes by key: documents, recordings. Keys are lower-case words with slashes, `mortgage/<application>/<document>`. */
export interface BlobStore {
  /** Takes the bytes in whole or not at all; replaces what was there. Throws `invalid` where they exceed `maxBytes`. */
  put(
    key: string,
    bytes: AsyncIterable<Uint8Array>,
    options: { contentType: string; maxBytes: number; signal: AbortSignal },
  ): Promise<StoredBlob>
  /** Null where there is none. */
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
