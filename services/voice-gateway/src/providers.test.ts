import { createLog } from '@convonet/kit/process/log'
import { describe, expect, it } from 'vitest'
import { createProviders } from './providers.ts'
import { scriptedEar } from './testing/scripted-ear.ts'
import { scriptedVoice } from './testing/scripted-voice.ts'

const ears = ['local', 'deepgram', 'cartesia'].map((id) => scriptedEar(id))
const voices = ['local', 'elevenlabs'].map((id) => scriptedVoice(null, id))

function chosen(wanted: string | null | undefined, preset = 'deepgram') {
  const warnings: string[] = []
  const log = createLog('test', 'warn', { write: (line) => void warnings.push(line) })
  const providers = createProviders({ ears, voices }, { stt: preset, tts: preset }, log)
  return { ear: providers.stt(wanted).provider, voice: providers.tts(wanted).provider, warnings }
}

describe('the provider', () => {
  it.each([
    ['cartesia', 'cartesia'],
    ['CARTESIA', 'cartesia'],
    ['deepgram|cartesia', 'deepgram'],
    ['nobody,cartesia', 'cartesia'],
    ['nobody / cartesia', 'cartesia'],
    ['local cartesia', 'local'],
  ])('wanted as %j is %s', (wanted, expected) => {
    expect(chosen(wanted)).toMatchObject({ ear: expected })
  })

  it.each([null, undefined, '', '  |,/ '])('is the default when %j is wanted, without a word', (wanted) => {
    expect(chosen(wanted)).toMatchObject({ ear: 'deepgram', warnings: [] })
  })

  it('is the default, with a warning, when the wanted one is unknown', () => {
    const { ear, warnings } = chosen('nobody')
    expect(ear).toBe('deepgram')
    expect(warnings[0]).toContain('unknown speech provider')
  })

  it('is the first there is when even the default is not here', () => {
    expect(chosen(null)).toMatchObject({ ear: 'deepgram', voice: 'local' })
    expect(chosen(null, 'speechmatics').ear).toBe('local')
  })
})
