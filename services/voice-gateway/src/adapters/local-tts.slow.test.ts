import { createLog } from '@convonet/kit/process/log'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { spokenText } from '../spoken-text.ts'
import { describeTextToSpeech } from '../text-to-speech.contract.ts'
import { createFlite } from './flite.ts'
import { createLocalTextToSpeech } from './local-tts.ts'

const log = createLog('test', 'silent')
const open = (voice: 'rms' | 'kal16') => createLocalTextToSpeech({ voice, wording: spokenText, log })

describeTextToSpeech('flite rms', () => open('rms'))
describeTextToSpeech('flite kal16', () => open('kal16'))

describe('the local voice', () => {
  let voice: Awaited<ReturnType<typeof open>>
  beforeAll(async () => {
    voice = await open('kal16')
  })
  afterAll(() => voice[Symbol.asyncDispose]())

  const sound = async (text: string) => {
    const pieces: Uint8Array[] = []
    for await (const piece of voice.speak(text, {
      language: 'en-US',
      signal: new AbortController().signal,
    })) {
      pieces.push(piece)
    }
    return Buffer.concat(pieces)
  }

  it('says clauses in order, without the silence flite puts around each', async () => {
    const [first, second] = [await sound('Certainly.'), await sound('Your table is booked.')]
    expect(await sound('Certainly. Your table is booked.')).toEqual(Buffer.concat([first, second]))
    const bare = createFlite('kal16').speak('Your table is booked.')
    expect(second.length / 2).toBeLessThan(bare.length + 300 * 16)
  })

  it('says figures as words', async () => {
    expect(await sound('£42.10')).toEqual(await sound('forty two pounds and ten pence'))
  })

  it('begins with everybody before it goes on with anybody', async () => {
    const order: string[] = []
    const speak = async (name: string, text: string) => {
      for await (const _ of voice.speak(text, { language: 'en-US', signal: new AbortController().signal })) {
        if (!order.includes(name)) order.push(name)
      }
      order.push(`${name} done`)
    }
    const long = Array(20)
      .fill('This is a rather long answer that goes on and on about many things.')
      .join(' ')
    await Promise.all([speak('long', long), speak('short', 'Yes.'), speak('other', 'No.')])
    expect(order.at(-1)).toBe('long done')
  })
})
