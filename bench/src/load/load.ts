import { setTimeout as sleep } from 'node:timers/promises'
import { answerParent } from '../child.ts'
import { type TakeFormat, v2Take } from '../recordings/takes.ts'
import { caller, numberedSilence } from './microphone.ts'
import { type OpenMicrophone, streamFrom } from './open-microphones.ts'
import { openPage } from './page.ts'
import { openProtocol3Call, type Protocol3Call } from './protocol3-call.ts'
import { type RunningLoad, turnAfterTurn } from './running-load.ts'
import { spokenTurns } from './spoken-turns.ts'
import { openV2Call, type V2Call } from './v2-call.ts'

/** How the calls of a measurement take their turns. */
export interface Turns {
  turns: number
  /** Milliseconds over which the calls' first turns are spread; 0: every turn ends for all of them in the same instant. */
  spreadMs: number
}

export interface V2Turns extends Turns {
  format: TakeFormat
  chunkEveryMs: number
}

let v2Calls: V2Call[] = []
let protocol3Calls: Protocol3Call[] = []
let microphones: OpenMicrophone[] = []
let running: RunningLoad | null = null

const face = {
  /** One after the other, for a PIN is checked under a lock-out. */
  async openV2({ url, calls }: { url: string; calls: number }) {
    for (let index = 0; index < calls; index++) v2Calls.push(await openV2Call(url))
  },

  async openProtocol3({ url, calls }: { url: string; calls: number }) {
    for (let index = 0; index < calls; index++) protocol3Calls.push(await openProtocol3Call(url))
  },

  async openEcho({ url, calls }: { url: string; calls: number }) {
    for (let index = 0; index < calls; index++) {
      let number = 0
      const page = await openPage(url)
      microphones.push({ page, nextNumber: () => ++number, microphone: numberedSilence(index) })
    }
  },

  /** Every call of protocol 3 goes hands-free; with `echo` it is answered in step. */
  async openMicrophones({ speechShare, echo }: { speechShare: number; echo: boolean }) {
    for (const [index, { page, nextNumber }] of protocol3Calls.entries()) {
      page.send(`{"type":"start_recording","stt_mode":"streaming","sequence":${nextNumber()}}`)
      if (echo) {
        const answered = page.next('sentence')
        page.send(JSON.stringify({ type: 'text_input', text: `${index}`, sequence: nextNumber() }))
        await answered
      }
      const microphone = echo ? numberedSilence(index) : caller(speechShare, index / protocol3Calls.length)
      microphones.push({ page, nextNumber, microphone })
    }
  },

  v2Turns: ({ format, chunkEveryMs, ...turns }: V2Turns) => {
    const take = v2Take(format)
    return latencies(
      v2Calls.map((call) => () => call.turn(take, chunkEveryMs)),
      turns,
    )
  },

  protocol3Turns: ({ frames, ...turns }: Turns & { frames: number }) =>
    latencies(
      protocol3Calls.map((call) => () => call.pushToTalk(frames)),
      turns,
    ),

  spokenTurns: ({ url, utterances }: { url: string; utterances: readonly Int16Array[] }) =>
    spokenTurns(url, utterances),

  async startV2({ format }: { format: TakeFormat }) {
    const take = v2Take(format)
    running = turnAfterTurn(v2Calls.map((call) => () => call.turn(take, 0)))
  },
  async startProtocol3({ frames }: { frames: number }) {
    running = turnAfterTurn(protocol3Calls.map((call) => () => call.pushToTalk(frames)))
  },
  async startFrames(_: null) {
    running = streamFrom(microphones)
  },
  done: async (_: null) => running?.done() ?? 0,
  async stop(_: null) {
    await running?.stop()
    running = null
  },

  async close(_: null) {
    for (const { close } of [...v2Calls, ...protocol3Calls, ...microphones.map(({ page }) => page)]) close()
    v2Calls = []
    protocol3Calls = []
    microphones = []
  },
}

export type LoadFace = typeof face

async function latencies(calls: (() => Promise<number>)[], { turns, spreadMs }: Turns): Promise<number[]> {
  if (spreadMs > 0) {
    const each = calls.map(async (turn, index) => {
      await sleep((index / calls.length) * spreadMs)
      return await inARow(turn, turns)
    })
    return (await Promise.all(each)).flat()
  }
  return await inARow(() => Promise.all(calls.map((turn) => turn())), turns).then((rounds) => rounds.flat())
}

async function inARow<T>(turn: () => Promise<T>, turns: number): Promise<T[]> {
  const results: T[] = []
  for (let count = 0; count < turns; count++) results.push(await turn())
  return results
}

answerParent(face)
