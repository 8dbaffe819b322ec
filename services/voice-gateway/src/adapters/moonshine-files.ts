import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AppError } from '@convonet/kit/wire/app-error'

export type MoonshineSize = 'tiny' | 'base'

export interface MoonshineFiles {
  encoder: string
  decoder: string
}

/** Of the English models in @usefulsensors/moonshine-js 0.1.7, which the LICENSE of 0.1.17 puts under MIT. */
const SHA256: Record<MoonshineSize, MoonshineFiles> = {
  tiny: {
    encoder: 'c6fc4b7bc5af75c0591fd157a1f3829b533d18e9769a888fd95a62e470dd4f4a',
    decoder: 'eed87831c3a6103534aae7d47a5d485025c659a1323901513961c39fe8a1a367',
  },
  base: {
    encoder: '1dd9ab0a7f987113d30affcba5a068d11c8f90fa0223caa3e491ade431ad9751',
    decoder: 'cc9f3cd6698a369c6008b41aa60aa3fb3322e7f03c9bdf19d8e6b7200afca4f3',
  },
}

const PIECE_BYTES = 2 ** 18

/** The weights of this size, read and found to be the right ones. Throws what an operator can act on. */
export async function moonshineFiles(size: MoonshineSize, folder = installed()): Promise<MoonshineFiles> {
  const files = {
    encoder: join(folder, size, 'quantized', 'encoder_model.onnx'),
    decoder: join(folder, size, 'quantized', 'decoder_model_merged.onnx'),
  }
  await Promise.all([
    verify(files.encoder, SHA256[size].encoder),
    verify(files.decoder, SHA256[size].decoder),
  ])
  return files
}

function installed(): string {
  try {
    return fileURLToPath(new URL('model', import.meta.resolve('@usefulsensors/moonshine-js')))
  } catch (cause) {
    throw unusable('@usefulsensors/moonshine-js', 'is not installed', cause)
  }
}

async function verify(file: string, sha256: string): Promise<void> {
  const found = await hashOf(file).catch((cause: unknown) => {
    throw unusable(file, 'cannot be read', cause)
  })
  if (found !== sha256) throw unusable(file, `is not the ${basename(file)} that was tested`)
}

/** Reads through one small buffer: the memory of a whole file would stay with the process. */
async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  const piece = new Uint8Array(PIECE_BYTES)
  await using handle = await open(file)
  for (let count = PIECE_BYTES; count > 0; ) {
    count = (await handle.read(piece)).bytesRead
    hash.update(piece.subarray(0, count))
  }
  return hash.digest('hex')
}

const unusable = (what: string, why: string, cause?: unknown) =>
  new AppError(
    'internal',
    `Speech recognition cannot start: ${what} ${why}. Run "npm ci", or choose another VOICE_STT_PROVIDER.`,
    { cause },
  )
