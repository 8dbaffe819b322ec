import { announcementKey, preferenceKey } from '@convonet/contracts/settings'
import { createLog } from '@convonet/kit/process/log'
import { manualClock } from '@convonet/kit/process/manual-clock'
import type { KeyValue } from '@convonet/kit/store/key-value'
import { createMemoryKeyValue } from '@convonet/kit/store/memory-key-value'
import type { Sql } from '@convonet/kit/store/sql'
import { openTestSql } from '@convonet/kit/testing/test-sql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { announceProviders } from './announce-providers.ts'
import { migrations } from './migrations.ts'
import { createProviders } from './providers.ts'
import { SpeechChoice } from './speech-choice.ts'
import { greeted } from './testing/page-3.ts'
import { ANN, settled, voiceScene } from './testing/scene.ts'
import { scriptedEar } from './testing/scripted-ear.ts'
import { scriptedVoice } from './testing/scripted-voice.ts'

const ears = ['local', 'deepgram', 'cartesia'].map((id) => scriptedEar(id))
const voices = ['local', 'elevenlabs'].map((id) => scriptedVoice(undefined, id))

function scene(changes: { keyValue?: KeyValue; userId?: string | null } = {}) {
  const clock = manualClock()
  const lines: string[] = []
  const log = createLog('test', 'warn', { write: (line) => void lines.push(line) })
  const keyValue = changes.keyValue ?? createMemoryKeyValue(clock)
  const providers = createProviders({ ears, voices }, { stt: 'local', tts: 'local' })
  const deps = { providers, keyValue, clock, log }
  const { userId = ANN.userId } = changes
  const choice = new SpeechChoice(userId, deps)
  const used = async () => {
    await choice.refresh()
    return [choice.ear.provider, choice.voice.provider]
  }
  const want = (kind: 'stt' | 'tts', whose: string, id: string) =>
    keyValue.set(preferenceKey(kind, whose), id)
  return { clock, lines, keyValue, providers, deps, choice, used, want }
}

describe('ear and voice of a call', () => {
  it('are the defaults where nobody has chosen', async () => {
    expect(await scene().used()).toEqual(['local', 'local'])
  })

  it('are what the caller has chosen, before what everybody gets', async () => {
    const { used, want } = scene()
    await want('stt', 'default', 'cartesia')
    await want('tts', 'default', 'elevenlabs')
    expect(await used()).toEqual(['cartesia', 'elevenlabs'])
    await want('stt', ANN.userId, 'deepgram')
    expect(await used()).toEqual(['deepgram', 'elevenlabs'])
  })

  it('are what the page asks for before all', async () => {
    const { used, want, choice } = scene()
    await want('stt', ANN.userId, 'deepgram')
    choice.ask({ stt_provider: 'cartesia', tts_provider: null })
    expect(await used()).toEqual(['cartesia', 'local'])
  })

  it("are never what is not here, which the log says of the page's wish", async () => {
    const { used, want, choice, lines } = scene()
    await want('stt', ANN.userId, 'speechmatics')
    await want('stt', 'default', 'deepgram')
    await want('tts', ANN.userId, 'nobody')
    choice.ask({ tts_provider: 'nobody' })
    expect(await used()).toEqual(['deepgram', 'local'])
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('unknown speech provider')
  })

  it("are everybody's for a caller whom nobody knows", async () => {
    const { used, want } = scene({ userId: null })
    await want('stt', ANN.userId, 'deepgram')
    await want('stt', 'default', 'cartesia')
    expect(await used()).toEqual(['cartesia', 'local'])
  })

  it('stay what they were when the choices cannot be read, or not in time', async () => {
    const away = { ...createMemoryKeyValue(manualClock()), get: () => Promise.reject(new Error('away')) }
    expect(await scene({ keyValue: away }).used()).toEqual(['local', 'local'])

    const slow = { ...away, get: () => new Promise<never>(() => {}) }
    const { clock, used } = scene({ keyValue: slow })
    const waiting = used()
    clock.advance(100)
    expect(await waiting).toEqual(['local', 'local'])
  })
})

describe('a choice made during a call', () => {
  let sql: Sql
  beforeAll(async () => {
    sql = await openTestSql()
    await sql.migrate('voice-gateway', migrations)
  })
  afterAll(() => sql[Symbol.asyncDispose]())

  it('is obeyed at the next turn, by ear and voice, and stands in its record', async () => {
    const [plainEar, otherEar] = [scriptedEar('local'), scriptedEar('deepgram')]
    const [plainVoice, otherVoice] = [
      scriptedVoice(undefined, 'local'),
      scriptedVoice(undefined, 'elevenlabs'),
    ]
    const providers = createProviders(
      { ears: [plainEar, otherEar], voices: [plainVoice, otherVoice] },
      { stt: 'local', tts: 'local' },
    )
    const scene = voiceScene(sql, { providers })
    const page = await greeted(scene)
    expect(plainVoice.speeches).toHaveLength(1)

    const say = async (words: string) => {
      for (const ear of [plainEar, otherEar]) ear.willHear(words)
      scene.agent.willSay('Fine.')
      page.sayNumbered({ type: 'start_recording', stt_mode: 'batch', language: 'en-US' })
      page.hear(100, 0)
      page.sayNumbered({ type: 'stop_recording' })
      const { turn_id, duration_ms } = await page.next('audio_end')
      page.played(turn_id, 'finished', duration_ms)
      await page.next('turn_ended')
      await settled()
    }
    await say('one')
    await scene.deps.keyValue.set(preferenceKey('stt', ANN.userId), 'deepgram')
    await scene.deps.keyValue.set(preferenceKey('tts', ANN.userId), 'elevenlabs')
    await say('two')
    expect([plainEar.hearings.length, otherEar.hearings.length]).toEqual([1, 1])
    expect([plainVoice.speeches.length, otherVoice.speeches.length]).toEqual([2, 1])
    expect(scene.records.map(({ sttProvider, ttsProvider }) => [sttProvider, ttsProvider])).toEqual([
      ['local', 'local'],
      ['deepgram', 'elevenlabs'],
    ])
  })
})

it('announces what is here until it stops', async () => {
  const { clock, keyValue, providers, deps } = scene()
  const read = async (kind: 'stt' | 'tts') =>
    JSON.parse((await keyValue.get(announcementKey(kind))) ?? 'null')
  const stop = announceProviders(providers, deps)
  await settled()
  expect(await read('stt')).toEqual({ available: ['local', 'deepgram', 'cartesia'], preset: 'local' })
  expect(await read('tts')).toEqual({ available: ['local', 'elevenlabs'], preset: 'local' })
  for (let minute = 0; minute < 5; minute++) {
    clock.advance(60_000)
    await settled()
  }
  expect(await read('tts')).not.toBeNull()
  stop()
  clock.advance(90_000)
  expect(await read('tts')).toBeNull()
})
