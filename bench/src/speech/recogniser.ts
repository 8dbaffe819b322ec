import { setTimeout as sleep } from 'node:timers/promises'
import { Channel } from '@convonet/kit/flow/channel'
import { systemClock } from '@convonet/kit/process/clock'
import { createLog } from '@convonet/kit/process/log'
import { createLocalSpeechToText } from '@convonet/voice-gateway/adapters/local-stt'
import type { AudioFrame } from '@convonet/voice-gateway/ports'
import { answerParent } from '../child.ts'

/** The local ear in a process of its own, so that its time and memory can be told from the rest. */
export type Recogniser = {
  open(model: 'base' | 'tiny'): Promise<void>
  /** A recording that is there as a whole. */
  hear(samples: Int16Array): Promise<Heard>
  /** A microphone: frames as they are spoken, then half a second of silence, after which the gateway ends the utterance. */
  hearLive(samples: Int16Array): Promise<HeardLive>
}

export interface Heard {
  text: string
  /** From the last frame to the final transcript. */
  finalMs: number
}

export interface HeardLive extends Heard {
  /** When each partial transcript came, in ms after the first frame. */
  partialsMs: number[]
}

const FRAME_SAMPLES = 320
const FRAME_MS = 20
const SILENT_FRAMES = 25

let stt: Awaited<ReturnType<typeof createLocalSpeechToText>> | undefined

answerParent<Recogniser>(
  {
    async open(model) {
      stt = await createLocalSpeechToText({ model, log: createLog('bench', 'error'), clock: systemClock })
    },
    async hear(samples) {
      const { text, finalMs } = await understood(samples, () => null)
      return { text, finalMs }
    },
    hearLive: (samples) => {
      const begin = performance.now()
      const silence = new Int16Array(SILENT_FRAMES * FRAME_SAMPLES)
      const due = (frame: number) => begin + frame * FRAME_MS - performance.now()
      return understood(Int16Array.from([...samples, ...silence]), due)
    },
  },
  async () => stt?.[Symbol.asyncDispose](),
)

/** `due` says in how many ms a frame is spoken, or null for those that already are. */
async function understood(samples: Int16Array, due: (frame: number) => number | null): Promise<HeardLive> {
  if (!stt) throw new Error('Not opened')
  const microphone = new Channel<AudioFrame>()
  const begin = performance.now()
  const spoken = speak(samples, microphone, due)
  const { signal } = new AbortController()
  const partialsMs: number[] = []
  let text = ''
  for await (const transcript of stt.transcribe(microphone, { language: 'en-US', signal })) {
    text = transcript.text
    if (!transcript.final) partialsMs.push(performance.now() - begin)
  }
  const now = performance.now()
  return { text, finalMs: now - (await spoken), partialsMs }
}

/** Resolves with when it ended. */
async function speak(
  samples: Int16Array,
  microphone: Channel<AudioFrame>,
  due: (frame: number) => number | null,
): Promise<number> {
  const bytes = new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength)
  const frames = Math.ceil(samples.length / FRAME_SAMPLES)
  for (let frame = 0; frame < frames; frame++) {
    const waitMs = due(frame)
    if (waitMs !== null && waitMs > 0) await sleep(waitMs)
    microphone.push(bytes.subarray(2 * frame * FRAME_SAMPLES, 2 * (frame + 1) * FRAME_SAMPLES))
  }
  microphone.close()
  return performance.now()
}
