import type { TurnRecord } from '@convonet/contracts/monitor'
import { TurnRecord as RecordSchema, TURN_FINISHED } from '@convonet/contracts/monitor'
import { manualClock } from '@convonet/kit/process/manual-clock'
import { expect, it } from 'vitest'
import { TurnMeter } from './measure.ts'
import type { TurnEvent } from './turn.ts'

const facts = {
  turnId: '5f0c9bd0-4c1e-4a39-8e0f-0f1a1f0f1a1f.7',
  callId: '5f0c9bd0-4c1e-4a39-8e0f-0f1a1f0f1a1f',
  userId: null,
  channel: 'web',
  sttProvider: 'ear',
  ttsProvider: 'voice',
} as const

function scene() {
  const clock = manualClock(1000)
  const records: TurnRecord[] = []
  const events = {
    async publish(topic: string, event: unknown) {
      if (topic === TURN_FINISHED) records.push(RecordSchema.parse(event))
    },
    subscribe: async () => {},
    follow: async () => {},
    async [Symbol.asyncDispose]() {},
  }
  const meter = new TurnMeter({ clock, events }, facts)
  const at = (ms: number, event: TurnEvent) => {
    clock.advance(1000 + ms - clock.now())
    meter.note(event)
  }
  return { clock, records, meter, at }
}

it('notes when each thing happened first, and who answered', () => {
  const { clock, records, meter, at } = scene()
  const frame = new Uint8Array(640)
  at(10, { type: 'heard', transcript: { text: 'buy', final: false } })
  at(20, { type: 'heard', transcript: { text: 'buy milk', final: true } })
  at(30, { type: 'writing' })
  at(31, { type: 'tool', id: 't', name: 'add', status: 'started' })
  at(35, { type: 'tool', id: 't', name: 'add', status: 'failed', durationMs: 4 })
  at(40, { type: 'sentence', text: 'One.' })
  at(50, { type: 'audio', frame })
  meter.audioSent()
  at(60, { type: 'audio', frame })
  meter.audioSent()
  at(70, { type: 'sentence', text: 'Two.' })
  at(80, { type: 'finished', provider: 'p', model: 'm', domain: 'd' })
  meter.firstAudioHeard()
  clock.advance(10)
  meter.firstAudioHeard()
  meter.timing.speechEnd = 1005
  meter.timing.endpointDecided = 1015
  void meter.finish('answered', 'One. Two.', null)
  expect(records).toEqual([
    {
      ...facts,
      startedAt: 1000,
      heard: 'buy milk',
      said: 'One. Two.',
      outcome: 'answered',
      error: null,
      llmProvider: 'p',
      model: 'm',
      domain: 'd',
      tools: [{ id: 't', name: 'add', status: 'failed', durationMs: 4 }],
      timing: {
        speechEnd: 1005,
        endpointDecided: 1015,
        transcriptFinal: 1020,
        firstToken: 1030,
        firstSentence: 1040,
        firstAudioSent: 1050,
        firstAudioHeard: 1080,
        end: 1090,
      },
    },
  ])
})

it('says null of what never happened', () => {
  const { records, meter } = scene()
  void meter.finish('failed', '', 'The model is gone')
  const [record] = records
  expect(record).toMatchObject({
    outcome: 'failed',
    error: 'The model is gone',
    model: null,
    heard: '',
    said: '',
  })
  expect(Object.entries(record?.timing ?? {}).filter(([, moment]) => moment !== null)).toEqual([
    ['end', 1000],
  ])
})
