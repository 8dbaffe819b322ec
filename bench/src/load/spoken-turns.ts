import { setTimeout as sleep } from 'node:timers/promises'
import type { ServerMessage } from '@convonet/contracts/voice-socket'
import { obedientMicrophone } from './microphone.ts'
import { streamFrom } from './open-microphones.ts'
import { openProtocol3Call, type Protocol3Call, reportPlayed } from './protocol3-call.ts'

/** What the gateway itself says of a turn; null where the words were not understood. */
export type SpokenTurn = Extract<ServerMessage, { type: 'turn_ended' }>['timing'] | null

const BETWEEN_MS = 800

/** Says one utterance after the other into an open microphone, in real time, and hears each answer out. */
export async function spokenTurns(url: string, utterances: readonly Int16Array[]): Promise<SpokenTurn[]> {
  const call = await openProtocol3Call(url)
  const { microphone, say } = obedientMicrophone()
  call.page.send(`{"type":"start_recording","stt_mode":"streaming","sequence":${call.nextNumber()}}`)
  const stream = streamFrom([{ ...call, microphone }])
  const turns: SpokenTurn[] = []
  for (const samples of utterances) {
    await sleep(BETWEEN_MS)
    say(samples)
    turns.push(await answered(call).catch(() => null))
  }
  await stream.stop()
  call.close()
  return turns
}

async function answered({ page }: Protocol3Call): Promise<SpokenTurn> {
  const [complete, ended] = [page.next('audio_end'), page.next('turn_ended')]
  reportPlayed(page, (await complete).text)
  const { timing } = JSON.parse((await ended).text) as Extract<ServerMessage, { type: 'turn_ended' }>
  return timing
}
