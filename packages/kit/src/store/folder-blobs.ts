import { createHash, randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../wire/app-error.ts'
import { assertBlobKey, type BlobStore, type StoredBlob } from './blobs.ts'

/** A blob is one file: what is known of it, padded to so many bytes, then its bytes. */
const HEADER_BYTES = 512

const Header = z.object({ sizeBytes: z.int().min(0), contentType: z.string(), sha256: z.string() })

/** Blobs as files under `folder`, which replicas may share. Only this user may read them. */
export function createFolderBlobs(folder: string): BlobStore {
  const fileOf = (key: string) => join(folder, `${assertBlobKey(key)}.blob`)

  return {
    async put(key, bytes, { contentType, maxBytes, signal }) {
      const file = fileOf(key)
      await mkdir(dirname(file), { recursive: true, mode: 0o700 })
      const draft = `${file}.${randomUUID()}.new`
      try {
        const stored = await write(draft, bytes, { contentType, maxBytes, signal })
        await rename(draft, file)
        return stored
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
    },

    async open(key, { signal }) {
      const file = await openIfThere(fileOf(key))
      if (!file) return null
      try {
        signal.throwIfAborted()
        const header = await headerOf(file)
        return { ...header, bytes: bytesOf(file, signal) }
      } catch (error) {
        await file.close()
        throw error
      }
    },

    async delete(key) {
      await rm(fileOf(key), { force: true })
    },
  }
}

async function write(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  { contentType, maxBytes, signal }: { contentType: string; maxBytes: number; signal: AbortSignal },
): Promise<StoredBlob> {
  await using file = await open(path, 'wx', 0o600)
  const hash = createHash('sha256')
  let sizeBytes = 0
  for await (const chunk of bytes) {
    signal.throwIfAborted()
    if (sizeBytes + chunk.length > maxBytes) throw tooLarge(maxBytes)
    hash.update(chunk)
    await writeAll(file, chunk, HEADER_BYTES + sizeBytes)
    sizeBytes += chunk.length
  }
  signal.throwIfAborted()
  const stored = { sizeBytes, contentType, sha256: hash.digest('hex') }
  const header = Buffer.alloc(HEADER_BYTES, ' ')
  if (header.write(JSON.stringify(stored)) >= HEADER_BYTES) {
    throw new AppError('invalid', 'This content type is too long')
  }
  await writeAll(file, header, 0)
  await file.sync()
  return stored
}

async function writeAll(file: FileHandle, chunk: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < chunk.length; ) {
    done += (await file.write(chunk, done, chunk.length - done, position + done)).bytesWritten
  }
}

export const tooLarge = (maxBytes: number) =>
  new AppError('invalid', `More than ${maxBytes} bytes are not taken`, { facts: { maxBytes } })

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, 'r')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function headerOf(file: FileHandle): Promise<StoredBlob> {
  const { buffer } = await file.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0)
  return Header.parse(JSON.parse(buffer.toString()))
}

/** Ends the file when it has been read, or as far as anybody wants it. */
async function* bytesOf(file: FileHandle, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of file.createReadStream({ start: HEADER_BYTES, autoClose: false })) {
      signal.throwIfAborted()
      yield chunk
    }
  } finally {
    await file.close()
  }
}
