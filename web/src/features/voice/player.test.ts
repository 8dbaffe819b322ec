import { manualClock } from '@convonet/kit/process/manual-clock'
import { describe, expect, it } from 'vitest'
import { Player } from './player.ts'
import type { PlaybackCommand } from './worklet-messages.ts'

const LATENCY_MS = 30
const ID = 'call.7'

describe('Player', () => {
  it('says that an answer is heard when its first sound has left the loudspeaker, not the queue', () => {
    const { player, clock, events } = answering()

    player.reported({ turn: 7, samples: 320, state: 'playing' })
    expect(events).toEqual([])

    clock.advance(LATENCY_MS)
    expect(events).toContainEqual(['started', ID, 0])
  })

  it('lets words out as they are heard and reports the end', () => {
    const { player, clock, events } = answering()
    player.told({ type: 'audio_end', turn_id: ID, duration_ms: 1000 })

    player.reported({ turn: 7, samples: 8000, state: 'playing' })
    player.reported({ turn: 7, samples: 16_000, state: 'finished' })
    clock.advance(LATENCY_MS)

    expect(events).toEqual([
      ['started', ID, 0],
      ['spoken', ID, 2],
      ['spoken', ID, 4],
      ['finished', ID, 1000],
    ])
  })

  it('takes an answer that nobody can hear as read, and does not play it later', () => {
    const { player, events, posted } = answering({ isSilent: true })
    player.told({ type: 'audio_end', turn_id: ID, duration_ms: 1000 })

    expect(posted.at(-1)).toEqual({ type: 'drop', turn: 7 })
    expect(events).toEqual([
      ['started', ID, 0],
      ['spoken', ID, 4],
      ['finished', ID, 1000],
    ])
  })

  it('reports a pause at once, with all that is on its way to the ear', () => {
    const { player, events, posted } = answering()

    player.told({ type: 'pause_playback', turn_id: ID })
    player.reported({ turn: 7, samples: 4000, state: 'paused' })

    expect(posted.at(-1)).toEqual({ type: 'pause' })
    expect(events).toContainEqual(['paused', ID, 250])
  })

  it('plays nothing more of an interrupted answer, however late its sound comes', () => {
    const { player, clock, events, posted } = answering()

    player.told({ type: 'interrupted', turn_id: ID, heard: 'one' })
    player.push({ turnNumber: 7, sentence: 0, samples: new Int16Array(320) })
    player.reported({ turn: 7, samples: 8000, state: 'playing' })
    clock.advance(LATENCY_MS)

    expect(posted.at(-1)).toEqual({ type: 'drop', turn: 7 })
    expect(events).toEqual([])
  })

  it('does not play again what it has when an answer is sent again after a reconnect', () => {
    const { player, posted } = answering()
    const before = posted.length

    player.told({ type: 'turn_started', turn_id: ID, number: 7, typed: false })
    player.told({ type: 'sentence', turn_id: ID, index: 0, text: 'one two three four' })
    player.push({ turnNumber: 7, sentence: 0, samples: new Int16Array(16_000) })
    player.push({ turnNumber: 7, sentence: 0, samples: new Int16Array(1600) })

    expect(posted.slice(before)).toEqual([{ type: 'push', turn: 7, pcm: new Int16Array(1600) }])
  })

  it('says once more that it has finished when a finished answer is sent again', () => {
    const { player, clock, events } = answering()
    player.told({ type: 'audio_end', turn_id: ID, duration_ms: 1000 })
    player.reported({ turn: 7, samples: 16_000, state: 'finished' })
    clock.advance(LATENCY_MS)

    player.told({ type: 'turn_started', turn_id: ID, number: 7, typed: false })
    player.told({ type: 'audio_end', turn_id: ID, duration_ms: 1000 })

    expect(events.filter(([what]) => what === 'finished')).toHaveLength(2)
  })
})

/** A player that has one second of one sentence of turn 7. */
function answering({ isSilent = false } = {}) {
  const clock = manualClock()
  const posted: PlaybackCommand[] = []
  const events: [string, string, number][] = []
  const player = new Player(
    { post: (command) => posted.push(command), clock, latencyMs: () => LATENCY_MS, isSilent: () => isSilent },
    {
      spoken: (turnId, words) => events.push(['spoken', turnId, words]),
      playback: (turnId, state, playedMs) => events.push([state, turnId, playedMs]),
    },
  )
  player.told({ type: 'turn_started', turn_id: ID, number: 7, typed: false })
  player.told({ type: 'sentence', turn_id: ID, index: 0, text: 'one two three four' })
  player.push({ turnNumber: 7, sentence: 0, samples: new Int16Array(16_000) })
  return { player, clock, posted, events }
}
