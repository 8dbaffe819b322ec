import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { unpacked } from './apt.ts'
import { readSamples, type SpokenUtterance } from './utterance.ts'

const PACKAGES = ['asterisk-core-sounds-en', 'asterisk-core-sounds-en-wav']
const TRANSCRIPTS = 'usr/share/doc/asterisk-core-sounds-en/core-sounds-en.txt.gz'
const SOUNDS = 'usr/share/asterisk/sounds/en_US_f_Allison'
const FEWEST_WORDS = 5
const MOST_WORDS = 45

/**
 * The telephone prompts of Asterisk, a human voice at 8 kHz: every one of 5 to 45 words whose transcript is plain words, each
 * text once. CC-BY-SA, by Debian's packages, kept in the cache and not in the repository.
 */
export async function telephonePrompts(cache: string): Promise<SpokenUtterance[]> {
  const folder = await unpacked(PACKAGES, join(cache, 'asterisk'))
  const list = await promisify(gunzip)(await readFile(join(folder, TRANSCRIPTS)))
  const prompts = new Map<string, string>()
  for (const [, name, text] of list.toString('utf8').matchAll(/^([\w-]+): *(.+)$/gm)) {
    if (name && text && isPlain(text) && ![...prompts.values()].includes(text)) prompts.set(name, text)
  }
  return await Promise.all(
    Array.from(prompts, async ([name, text]) => ({
      voice: 'Allison Smith',
      text,
      samples: await readSamples(join(folder, SOUNDS, `${name}.wav`)),
    })),
  )
}

function isPlain(text: string): boolean {
  const count = text.trim().split(/\s+/).length
  return count >= FEWEST_WORDS && count <= MOST_WORDS && !/[[(<*#]|\.\.\./.test(text)
}
