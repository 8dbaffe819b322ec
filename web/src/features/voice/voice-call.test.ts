import { manualClock } from '@convonet/kit/process/manual-clock'
import { describe, expect, it } from 'vitest'
import type { CallAudio, CallAudioEvents } from './call-audio.ts'
import type { Mode } from './call-state.ts'
import { VoiceCall } from './voice-call.ts'
import type { WireEvents } from './wire.ts'
import type { PlaybackCommand } from './worklet-messages.ts'

const ID = '5a0d3d0e-9f5e-4c3a-8a2e-0d8f3c1b2a11'
const welcome = { type: 'auth_ok', session_id: ID, user_name: 'Alex', resume_secret: 's', acknowledged: -1 }
const frame = new Int16Array(320)

describe('VoiceCall', () => {
  it('opens the microphone after sign-in and, hands-free, begins to record', async () => {
    const { call, sent } = await talking('hands-free')

    expect(call.state.get()).toMatchObject({ inCall: true, callerName: 'Alex', microphone: 'on' })
    expect(sent.at(-1)).toMatchObject({ type: 'start_recording', stt_mode: 'streaming', sequence: 1 })
  })

  it('sends sound hands-free all the time, and in push to talk only while held', async () => {
    const free = await talking('hands-free')
    free.microphone(frame)
    expect(free.sent.at(-1)).toBe(2)

    const held = await talking('hold')
    held.microphone(frame)
    held.call.press()
    held.microphone(frame)
    held.call.release()
    held.microphone(frame)
    expect(held.sent.slice(1)).toEqual([
      expect.objectContaining({ type: 'start_recording', stt_mode: 'batch', sequence: 1 }),
      2,
      { type: 'stop_recording', sequence: 3 },
    ])
  })

  it('ends one recording before the other when the mode changes', async () => {
    const { call, sent } = await talking('hands-free')
    call.setMode('hold')
    call.setMode('hands-free')

    expect(sent.slice(-2)).toEqual([
      { type: 'stop_recording', sequence: 2 },
      expect.objectContaining({ type: 'start_recording', stt_mode: 'streaming', sequence: 3 }),
    ])
  })

  it('falls silent at once when interrupted, and says how much was heard before it says why', async () => {
    const answering = await talking('hold')
    answering.speaks(3, 500)
    answering.call.interrupt()

    expect(answering.posted.at(-1)).toEqual({ type: 'drop', turn: 3 })
    expect(answering.sent.slice(-2)).toEqual([
      { type: 'playback', turn_id: `${ID}.3`, state: 'paused', played_ms: 500 },
      { type: 'cancel' },
    ])
    expect(answering.call.state.get().speaking).toBeNull()
  })

  it('falls silent before it records when the talk button is pressed', async () => {
    const answering = await talking('hold')
    answering.speaks(3, 500)
    answering.call.press()

    expect(answering.sent.slice(-2)).toEqual([
      { type: 'playback', turn_id: `${ID}.3`, state: 'paused', played_ms: 500 },
      expect.objectContaining({ type: 'start_recording', stt_mode: 'batch' }),
    ])
  })

  it('pauses and goes on as the gateway says', async () => {
    const { call, says, posted, speaks, report } = await talking('hands-free')
    speaks(3, 500)
    says({ type: 'pause_playback', turn_id: `${ID}.3` })
    report({ turn: 3, samples: 9000, state: 'paused' })
    expect(call.state.get().speaking).toEqual({ turnId: `${ID}.3`, paused: true })

    says({ type: 'resume_playback', turn_id: `${ID}.3` })
    expect(posted.slice(-2)).toEqual([{ type: 'pause' }, { type: 'resume' }])
    expect(call.state.get().speaking).toEqual({ turnId: `${ID}.3`, paused: false })
  })

  it('shows typed words before the gateway repeats them, in one turn', async () => {
    const { call, says } = await talking('hold')
    call.say('hello')
    says({ type: 'turn_started', turn_id: `${ID}.1`, number: 1, typed: true })
    says({ type: 'transcript_final', session_id: ID, turn_id: `${ID}.1`, text: 'hello', sequence: 1 })

    expect(call.state.get().conversation).toMatchObject([{ id: `${ID}.1`, heard: 'hello' }])
  })

  it('goes back to the door with a word for it and keeps what was said', async () => {
    const { call, says } = await talking('hold')
    call.say('hello')
    says({ type: 'error', code: 'idle', message: 'idle' })

    expect(call.state.get()).toMatchObject({
      inCall: false,
      signInProblem: { kind: 'idle' },
      microphone: 'off',
    })
    expect(call.state.get().conversation).toHaveLength(1)
  })

  it('says until when sign-in is locked', async () => {
    const { call, says } = calling('hold')
    call.signIn('1111')
    says({ type: 'error', code: 'locked', message: 'no', retry_after_s: 90 })

    expect(call.state.get().signInProblem).toEqual({ kind: 'locked', until: 90_000 })
  })

  it('shows a reminder once, until it is put away', async () => {
    const { call, says } = await talking('hold')
    const reminder = { type: 'reminder', session_id: ID, reminder_id: 'r1', text: 'call mom', due_at_ts: 1 }
    says(reminder)
    says(reminder)
    expect(call.state.get().reminders).toEqual([{ id: 'r1', text: 'call mom' }])

    call.dismiss('r1')
    expect(call.state.get().reminders).toEqual([])
  })

  it('takes a complaint back after ten seconds', async () => {
    const { call, says, clock } = await talking('hold')
    says({ type: 'error', code: 'no_speech', message: 'nothing' })
    expect(call.state.get().notice).toBe('no_speech')

    clock.advance(10_000)
    expect(call.state.get().notice).toBeNull()
  })
})

function calling(mode: Mode) {
  const clock = manualClock()
  const sent: unknown[] = []
  const posted: PlaybackCommand[] = []
  const line: { wire?: WireEvents; sound?: CallAudioEvents } = {}

  const call = new VoiceCall(mode, {
    open(wire) {
      line.wire = wire
      const send = (outgoing: string | Uint8Array) => void sent.push(readable(outgoing))
      return { send, close: () => {} }
    },
    audio(sound) {
      line.sound = sound
      return fakeAudio(sound, posted)
    },
    clock,
    random: () => 0,
    timeZone: 'UTC',
    language: 'en-US',
  })
  const says = (message: unknown) => line.wire?.received(JSON.stringify(message))
  const report = (position: Parameters<CallAudioEvents['playback']>[0]) => {
    line.sound?.playback(position)
    clock.advance(0)
  }

  return {
    call,
    clock,
    sent,
    posted,
    says,
    report,
    opened: () => line.wire?.opened(),
    microphone: (pcm: Int16Array) => line.sound?.frame(pcm),
    /** An answer of one second, of which so much is out. */
    speaks(number: number, playedMs: number) {
      const turn_id = `${ID}.${number}`
      says({ type: 'turn_started', turn_id, number, typed: false })
      says({ type: 'sentence', turn_id, index: 0, text: 'one two three four' })
      report({ turn: number, samples: playedMs * 16, state: 'playing' })
    },
  }
}

async function talking(mode: Mode) {
  const talk = calling(mode)
  talk.call.signIn('2468')
  talk.opened()
  talk.says(welcome)
  await Promise.resolve()
  await Promise.resolve()
  return talk
}

function fakeAudio(on: CallAudioEvents, posted: PlaybackCommand[]): CallAudio {
  return {
    open: () => {},
    post: (command) => void posted.push(command),
    latencyMs: () => 0,
    level: () => 0,
    listen: async () => on.microphone('on'),
    close: () => on.microphone('off'),
  }
}

/** Sound as its number alone. */
const readable = (outgoing: string | Uint8Array): unknown =>
  typeof outgoing === 'string' ? JSON.parse(outgoing) : new DataView(outgoing.buffer).getUint32(0, true)
