import { describe, expect, it } from 'vitest'
import { createProviders } from './providers.ts'
import { scriptedEar } from './testing/scripted-ear.ts'
import { scriptedVoice } from './testing/scripted-voice.ts'

const ears = ['local', 'deepgram', 'cartesia'].map((id) => scriptedEar(id))
const voices = ['local', 'elevenlabs'].map((id) => scriptedVoice(null, id))
const providers = (preset = 'deepgram') => createProviders({ ears, voices }, { stt: preset, tts: preset })

describe('the provider', () => {
  it.each([
    ['cartesia', 'cartesia'],
    ['CARTESIA', 'cartesia'],
    ['deepgram|cartesia', 'deepgram'],
    ['nobody,cartesia', 'cartesia'],
    ['nobody / cartesia', 'cartesia'],
    ['local cartesia', 'local'],
    ['nobody', undefined],
    ['', undefined],
    ['  |,/ ', undefined],
  ])('wanted as %j is %s', (wanted, expected) => {
    expect(providers().stt.find(wanted)?.provider).toBe(expected)
  })

  it('is the default where nothing is wanted, or the first there is when even that is not here', () => {
    const { stt, tts } = providers()
    expect([stt.preset.provider, tts.preset.provider]).toEqual(['deepgram', 'local'])
    expect(providers('speechmatics').stt.preset.provider).toBe('local')
  })

  it('can be told of', () => {
    const { stt, tts } = providers()
    expect([stt.ids, tts.ids]).toEqual([
      ['local', 'deepgram', 'cartesia'],
      ['local', 'elevenlabs'],
    ])
  })
})
