import { readFileSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const BYTES_PER_MS = 32
const HEADER_BYTES = 44

/** A caller's sentence, synthesised beforehand by another voice than the assistant's: 16 kHz mono PCM. */
export const said = (name: string): Buffer =>
  readFileSync(new URL(`../fixtures/${name}.wav`, import.meta.url)).subarray(HEADER_BYTES)

export const silence = (ms: number): Buffer => Buffer.alloc(ms * BYTES_PER_MS)

/** The pieces one after another as a WAV file, for a browser's fake microphone. */
export async function microphoneFile(...pieces: Buffer[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'convonet-mic-'))
  const path = join(folder, 'microphone.wav')
  const pcm = Buffer.concat(pieces)
  const header = Buffer.from(
    readFileSync(new URL('../fixtures/stop-please.wav', import.meta.url)).subarray(0, HEADER_BYTES),
  )
  header.writeUInt32LE(HEADER_BYTES - 8 + pcm.length, 4)
  header.writeUInt32LE(pcm.length, 40)
  await writeFile(path, Buffer.concat([header, pcm]))
  return path
}

/** Root mean square of PCM, 0..1. */
export function loudness(pcm: Buffer): number {
  let sum = 0
  for (let at = 0; at + 1 < pcm.length; at += 2) sum += (pcm.readInt16LE(at) / 32768) ** 2
  return Math.sqrt(sum / Math.max(1, pcm.length / 2))
}
