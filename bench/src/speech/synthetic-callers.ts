import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { installed } from './apt.ts'
import { CALLER_SENTENCES } from './caller-sentences.ts'
import { readSamples, type SpokenUtterance } from './utterance.ts'

/** What says a text into a file. */
interface Voice {
  name: string
  command: string
  /** The text comes last, or on standard input where there is `stdin`. */
  args(file: string): string[]
  stdin?: boolean
}

const PACKAGES = [
  'espeak-ng',
  'flite',
  'festival',
  'festvox-us-slt-hts',
  'festvox-kdlpc16k',
  'festlex-cmu',
  'festlex-poslex',
]

const espeak = (voice: string): Voice => ({
  name: `espeak-ng ${voice}`,
  command: 'espeak-ng',
  args: (file) => ['-v', voice, '-w', file],
})
const flite = (voice: string): Voice => ({
  name: `flite ${voice}`,
  command: 'flite',
  args: (file) => ['-voice', voice, '-o', file, '-t'],
})
const festival = (voice: string): Voice => ({
  name: `festival ${voice}`,
  command: 'text2wave',
  args: (file) => ['-eval', `(voice_${voice})`, '-o', file],
  stdin: true,
})

/** Each at its own pace; espeak's is hasty. Our own voice is flite rms or kal16: none of these. */
const VOICES = [
  espeak('en-us'),
  espeak('en-gb'),
  flite('slt'),
  flite('awb'),
  festival('cmu_us_slt_arctic_hts'),
  festival('ked_diphone'),
]

/** Every caller's sentence in every voice; made once and kept in the cache. */
export async function syntheticCallers(cache: string): Promise<SpokenUtterance[]> {
  await installed(PACKAGES)
  const utterances: SpokenUtterance[] = []
  for (const voice of VOICES) {
    const folder = join(cache, 'synthetic', voice.name.replaceAll(' ', '-'))
    await mkdir(folder, { recursive: true })
    for (const [index, text] of CALLER_SENTENCES.entries()) {
      const file = join(folder, `${index}.wav`)
      if (!existsSync(file)) await say(voice, text, file)
      utterances.push({ voice: voice.name, text, samples: await readSamples(file) })
    }
  }
  return utterances
}

async function say({ command, args, stdin }: Voice, text: string, file: string): Promise<void> {
  const unfinished = `${file}.part`
  await new Promise<void>((resolve, reject) => {
    const all = stdin ? args(unfinished) : [...args(unfinished), text]
    const child = execFile(command, all, (error) => (error ? reject(error) : resolve()))
    child.stdin?.end(stdin ? text : '')
  })
  await rename(unfinished, file)
}
