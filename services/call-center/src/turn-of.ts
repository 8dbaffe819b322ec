import type { TurnRecord } from '@convonet/contracts/monitor'

export const NOON = Date.UTC(2026, 0, 15, 12)

/** An answered turn, for tests. */
export const turnOf = (callId: string, number: number): TurnRecord => ({
  turnId: `${callId}.${number}`,
  callId,
  userId: null,
  channel: 'web',
  startedAt: NOON + number * 1000 + 0.5,
  heard: 'add buy milk to my list',
  said: 'I have added buy milk.',
  outcome: 'answered',
  error: null,
  sttProvider: 'local',
  ttsProvider: 'local',
  llmProvider: 'local',
  model: 'local',
  domain: 'productivity',
  tools: [{ id: '1', name: 'create_todo', status: 'finished', durationMs: 3.5 }],
  timing: {
    speechEnd: NOON + 1,
    endpointDecided: NOON + 2,
    transcriptFinal: NOON + 3,
    firstToken: NOON + 4,
    firstSentence: NOON + 5,
    firstAudioSent: NOON + 6,
    firstAudioHeard: null,
    end: NOON + 7,
  },
})
