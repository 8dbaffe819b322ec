import { setTimeout as sleep } from 'node:timers/promises'
import { FRAME_MS } from '@convonet/contracts/voice-socket'
import { createFrame } from './frame.ts'
import type { Microphone } from './microphone.ts'
import type { Page } from './page.ts'
import type { RunningLoad } from './running-load.ts'

export interface OpenMicrophone {
  page: Page
  nextNumber(): number
  microphone: Microphone
}

/** Calls are spread evenly over a frame's time. */
const SLOTS = 20
const SLOT_MS = FRAME_MS / SLOTS

/** Streams in real time from every microphone. Counts frames that came back. */
export function streamFrom(microphones: readonly OpenMicrophone[]): RunningLoad {
  const startedAt = performance.now()
  const slots = Array.from({ length: SLOTS }, (): (() => void)[] => [])
  let done = 0
  let stopped = false

  for (const [index, { page, nextNumber, microphone }] of microphones.entries()) {
    const frame = createFrame()
    page.onFrame = () => {
      done += 1
    }
    slots[index % SLOTS]?.push(() => {
      microphone(frame.sound)
      page.send(frame.numbered(nextNumber()))
    })
  }

  async function pump() {
    for (let slot = 0; !stopped; await sleep(1)) {
      for (; startedAt + slot * SLOT_MS <= performance.now(); slot++) {
        for (const send of slots[slot % SLOTS] ?? []) send()
      }
    }
  }

  const ended = pump()
  return {
    done: () => done,
    async stop() {
      stopped = true
      await ended
    },
  }
}
