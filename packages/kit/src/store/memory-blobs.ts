import { createHash } from 'node:crypto'
import { assertBlobKey, type BlobStore, type StoredBlob } from './blobs.ts'
import { tooLarge } from './folder-blobs.ts'

/** Blobs that leave nothing behind. */
export function createMemoryBlobs(): BlobStore {
  const kept = new Map<string, StoredBlob & { content: Uint8Array }>()

  return {
    async put(key, bytes, { contentType, maxBytes, signal }) {
      assertBlobKey(key)
      const chunks: Uint8Array[] = []
      let sizeBytes = 0
      for await (const chunk of bytes) {
        signal.throwIfAborted()
        sizeBytes += chunk.length
        if (sizeBytes > maxBytes) throw tooLarge(maxBytes)
        chunks.push(chunk)
      }
      signal.throwIfAborted()
      const content = Buffer.concat(chunks)
      const stored = { sizeBytes, contentType, sha256: createHash('sha256').update(content).digest('hex') }
      kept.set(key, { ...stored, content })
      return stored
    },

    async open(key, { signal }) {
      const blob = kept.get(assertBlobKey(key))
      signal.throwIfAborted()
      if (!blob) return null
      const { content, ...stored } = blob
      return { ...stored, bytes: once(content) }
    },

    async delete(key) {
      kept.delete(assertBlobKey(key))
    },
  }
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content
}
