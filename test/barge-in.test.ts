import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Caller, signIn } from './src/caller.ts'
import { said, silence } from './src/speech.ts'
import { oneProcess, type World } from './src/worlds.ts'

let world: World
let caller: Caller
beforeAll(async () => {
  world = await oneProcess({ LOCAL_STT_MODEL: 'tiny' })
  caller = await signIn(world.domain.url, { pin: '2468' })
  const { session_id } = await caller.next('auth_ok')
  caller.played(`${session_id}.0`, (await caller.next('audio_end')).duration_ms)
  caller.send({ type: 'start_recording', stt_mode: 'streaming' })
})
afterAll(async () => {
  await caller?.hangUp()
  await world?.[Symbol.asyncDispose]()
})

it('ends the answer at the first word, with what was heard of it', async () => {
  caller.type('What can you do?')
  const { turn_id } = await caller.next('audio_end')
  caller.send({ type: 'playback', turn_id, state: 'started', played_ms: 0 })
  caller.send({ type: 'playback', turn_id, state: 'paused', played_ms: 1200 })

  await caller.speak(Buffer.concat([silence(300), said('whats-on-my-list'), silence(1200)]))
  const interrupted = await caller.next('interrupted')
  expect(interrupted.turn_id).toBe(turn_id)

  const whole = caller.messages.find((message) => message.type === 'agent_final')
  expect(whole?.type === 'agent_final' && whole.text.startsWith(interrupted.heard)).toBe(true)
  expect(interrupted.heard.length).toBeGreaterThan(0)
  expect((await caller.next('turn_ended')).outcome).toBe('interrupted')
})

it('answers what it was interrupted with', async () => {
  const { text, turn_id = '' } = await caller.next('agent_final')
  expect(text).toMatch(/list/i)
  caller.played(turn_id, (await caller.next('audio_end')).duration_ms)
  expect((await caller.next('turn_ended')).outcome).toBe('answered')
})

it('goes on where it stopped when the sound was no word', async () => {
  caller.type('What can you do?')
  const { turn_id, duration_ms } = await caller.next('audio_end')
  caller.send({ type: 'playback', turn_id, state: 'started', played_ms: 0 })
  const before = caller.messages.length

  await caller.speak(Buffer.concat([silence(300), hum(900), silence(1500)]))
  const since = caller.messages.slice(before).map(({ type }) => type)
  expect(since).not.toContain('interrupted')
  const steps = since.filter((type) => type.endsWith('_playback'))
  expect([[], ['pause_playback', 'resume_playback']]).toContainEqual(steps)
  caller.played(turn_id, duration_ms)
  expect((await caller.next('turn_ended')).outcome).toBe('answered')
})

it('ends the answer at a press of the button', async () => {
  caller.type('What can you do?')
  const { turn_id } = await caller.next('sentence', ({ index }) => index === 0)
  caller.send({ type: 'cancel' })
  expect((await caller.next('interrupted')).turn_id).toBe(turn_id)
})

/** A voiced "mm": enough like speech for a detector, without a word in it. */
function hum(ms: number): Buffer {
  const pcm = Buffer.alloc(ms * 32)
  for (let i = 0; i < pcm.length / 2; i++) {
    const t = i / 16_000
    const swell = Math.min(1, t * 8, (ms / 1000 - t) * 8)
    const voice = [1, 0.5, 0.2, 0.1].reduce(
      (sum, gain, k) => sum + gain * Math.sin(2 * Math.PI * 180 * (k + 1) * t),
      0,
    )
    pcm.writeInt16LE(Math.round(voice * swell * 5000), i * 2)
  }
  return pcm
}
