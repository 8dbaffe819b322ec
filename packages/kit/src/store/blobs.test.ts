import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blobsContract } from './blobs.contract.ts'
import { createFolderBlobs } from './folder-blobs.ts'
import { createMemoryBlobs } from './memory-blobs.ts'

describe('blobs in memory', () => {
  const blobs = createMemoryBlobs()
  blobsContract(() => blobs)
})

describe('blobs in a folder', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'convonet-blobs-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  blobsContract(() => createFolderBlobs(folder))

  it('leave nothing half-done in it', async () => {
    const files = await readdir(folder, { recursive: true })
    expect(files.filter((file) => file.includes('.new'))).toEqual([])
  })
})
