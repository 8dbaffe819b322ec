import { TURN_FINISHED, type TurnRecord } from '@convonet/contracts/monitor'
import { createLog } from '@convonet/kit/process/log'
import { manualClock } from '@convonet/kit/process/manual-clock'
import type { Events } from '@convonet/kit/store/events'
import { createLockOut } from '@convonet/kit/store/lock-out'
import { createMemoryKeyValue } from '@convonet/kit/store/memory-key-value'
import type { Sql } from '@convonet/kit/store/sql'
import { BrowserCall, type BrowserCallDeps } from '../browser-call.ts'
import { createCallStore } from '../call-store.ts'
import { LiveCalls } from '../live-calls.ts'
import { createPinSignIn, PIN_LIMITS } from '../pin.ts'
import { createProviders } from '../providers.ts'
import { ReminderBell } from '../reminder-bell.ts'
import { levelVad } from './level-vad.ts'
import { scriptedAgent } from './scripted-agent.ts'
import { scriptedEar } from './scripted-ear.ts'
import { scriptedVoice } from './scripted-voice.ts'
import { TestPage } from './test-page.ts'

export const ANN = { userId: '5f0c9bd0-4c1e-4a39-8e0f-0f1a1f0f1a1f', name: 'Ann Miller' }
export const ANNS_PIN = '2468'

/** A gateway whose ear, voice, agent and clock are in the hands of the test, on a real database. */
export function voiceScene(sql: Sql, changes: Partial<BrowserCallDeps> = {}) {
  const clock = manualClock(Date.UTC(2026, 0, 1))
  const [ear, voice, agent, vad] = [scriptedEar(), scriptedVoice(), scriptedAgent(), levelVad()]
  const [logged, records]: [string[], TurnRecord[]] = [[], []]
  const log = createLog('test', 'warn', { write: (line) => void logged.push(line) })
  const draining = new AbortController()
  const events = recording(records)
  const findByPin = async (pin: string) => (pin === ANNS_PIN ? ANN : null)
  const deps: BrowserCallDeps = {
    providers: createProviders({ ears: [ear], voices: [voice] }, { stt: 'local', tts: 'local' }),
    keyValue: createMemoryKeyValue(clock),
    vad,
    agent,
    calls: createCallStore(sql, clock, 'the secret of this deployment, long enough'),
    events,
    bell: new ReminderBell({ reminders: { take: async () => [] }, events, clock, log }),
    clock,
    log,
    silenceMs: 500,
    pinRequired: true,
    withPin: createPinSignIn(
      createLockOut(sql, clock, PIN_LIMITS),
      { findByPin },
      { sharedPin: undefined, channel: 'web' },
    ),
    live: new LiveCalls(),
    draining: draining.signal,
    ...changes,
  }

  function connect(address = '1.2.3.4'): TestPage {
    const page = new TestPage()
    const call = new BrowserCall(page.socket, deps, { address, signal: page.signal })
    page.over = call.over()
    return page
  }

  return { clock, ear, voice, agent, vad, deps, records, logged, drain: () => draining.abort(), connect }
}

export type VoiceScene = ReturnType<typeof voiceScene>

/** Everything that was going to happen now has happened, database included. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 20; round++) await new Promise((resolve) => setImmediate(resolve))
}

const recording = (records: TurnRecord[]): Events => ({
  async publish(topic, event) {
    if (topic === TURN_FINISHED) records.push(structuredClone(event) as TurnRecord)
  },
  subscribe: async () => {},
  follow: async () => {},
  async [Symbol.asyncDispose]() {},
})
