import { setTimeout as sleep } from 'node:timers/promises'
import type { Microphone } from '../load/microphone.ts'
import type { Frame, LiveKit, Vad } from './module.ts'
import { END_MARK, type standInsFor } from './stand-ins.ts'

/** A conversation in LiveKit without its server: sound goes in and comes out by function calls. */
export interface LiveKitCall {
  /** The next 20 ms of the microphone. */
  tick(): void
  /** Speaks for a second, and answers how many milliseconds after that the first sound of the answer came. */
  turn(): Promise<number>
}

const RATE = 16_000
const SAMPLES = 320
const SPEAKING_FRAMES = 50
/** LiveKit waits for a pause between two turns. */
const BETWEEN_TURNS_MS = 600

export async function openLiveKitCall(
  livekit: LiveKit,
  plugins: ReturnType<typeof standInsFor>,
  vad: Vad | null,
  microphone: Microphone,
): Promise<LiveKitCall> {
  const { agents, AudioFrame } = livekit
  const { push, input } = soundInput(livekit)
  const { output, nextAnswer } = soundOutput(livekit)
  const session = new agents.voice.AgentSession({
    stt: plugins.stt(),
    llm: plugins.llm(),
    tts: plugins.tts(),
    ...(vad && { vad }),
    turnHandling: {
      turnDetection: 'stt',
      endpointing: { minDelay: 0, maxDelay: 3000 },
      interruption: { mode: 'vad' },
      preemptiveGeneration: { enabled: true },
    },
  })
  session.input.audio = input
  session.output.audio = output
  await session.start({ agent: new agents.voice.Agent({ instructions: 'You are measured.' }) })

  let speakingLeft = 0
  let spoken = (_at: number) => {}
  const frame = (samples: Int16Array): Frame => new AudioFrame(samples, RATE, 1, SAMPLES)

  return {
    tick() {
      if (speakingLeft === 0) {
        const samples = new Int16Array(SAMPLES)
        microphone(new Uint8Array(samples.buffer))
        return push(frame(samples))
      }
      const samples = new Int16Array(SAMPLES).fill(1000)
      speakingLeft -= 1
      if (speakingLeft === 0) samples[SAMPLES - 1] = END_MARK
      push(frame(samples))
      if (speakingLeft === 0) spoken(performance.now())
    },
    async turn() {
      const { first, done } = nextAnswer()
      const ended = new Promise<number>((resolve) => {
        spoken = resolve
      })
      speakingLeft = SPEAKING_FRAMES
      const latency = (await first) - (await ended)
      await done
      await sleep(BETWEEN_TURNS_MS)
      return latency
    },
  }
}

function soundInput({ agents: { voice } }: LiveKit) {
  let controller: ReadableStreamDefaultController<Frame> | undefined
  const stream = new ReadableStream<Frame>({
    start(opened) {
      controller = opened
    },
  })
  const input = new voice.AudioInput()
  input.multiStream.addInputStream(stream)
  return { input, push: (frame: Frame) => controller?.enqueue(frame) }
}

/** Plays in no time: it is the way to the first sound that is measured. */
function soundOutput({ agents: { voice } }: LiveKit) {
  let onFirst = (_at: number) => {}
  let onDone = () => {}

  class Output extends voice.AudioOutput {
    #playedMs = 0
    override async captureFrame(frame: Frame) {
      await super.captureFrame(frame)
      if (this.#playedMs === 0) {
        onFirst(performance.now())
        this.onPlaybackStarted(Date.now())
      }
      this.#playedMs += (frame.samplesPerChannel / frame.sampleRate) * 1000
    }
    override flush() {
      super.flush()
      if (this.#playedMs > 0) setTimeout(() => this.#finish(false), 5)
    }
    override clearBuffer() {
      if (this.#playedMs > 0) this.#finish(true)
    }
    #finish(interrupted: boolean) {
      this.onPlaybackFinished({ playbackPosition: this.#playedMs / 1000, interrupted })
      this.#playedMs = 0
      onDone()
    }
  }
  return {
    output: new Output(24_000, undefined, { pause: true }),
    nextAnswer: () => ({
      first: new Promise<number>((resolve) => {
        onFirst = resolve
      }),
      done: new Promise<void>((resolve) => {
        onDone = resolve
      }),
    }),
  }
}
