import { replyTokens, type Script, soundMs, TRANSCRIPT } from '../stand-ins/script.ts'
import { waitUntil } from '../stand-ins/wait-until.ts'
import type { LiveKit } from './module.ts'

/** The last sample of an utterance. */
export const END_MARK = 32_767
const RATE = 24_000
const PIECE_MS = 100

/** LiveKit's plugins with the delays of the script: the same waits and the same words as the stand-ins on our side. */
export function standInsFor(livekit: LiveKit, script: Script) {
  return {
    stt: () => speechToText(livekit, script),
    llm: () => languageModel(livekit, script),
    tts: () => textToSpeech(livekit, script),
  }
}

function speechToText({ agents: { stt } }: LiveKit, { transcriptMs }: Script) {
  const { FINAL_TRANSCRIPT, END_OF_SPEECH, START_OF_SPEECH } = stt.SpeechEventType

  class Stream extends stt.SpeechStream {
    override label = 'stand-in.stream'
    async run() {
      let speaking = false
      for await (const frame of this.input) {
        if (typeof frame === 'symbol') continue
        if (!speaking && frame.data[0] !== 0) this.queue.put({ type: START_OF_SPEECH })
        speaking ||= frame.data[0] !== 0
        if (frame.data.at(-1) !== END_MARK) continue
        speaking = false
        void this.transcribe(performance.now() + transcriptMs)
      }
    }
    async transcribe(at: number) {
      await waitUntil(at)
      const words = { text: TRANSCRIPT, language: 'en', startTime: 0, endTime: 0, confidence: 1 }
      this.queue.put({ type: FINAL_TRANSCRIPT, alternatives: [words] })
      this.queue.put({ type: END_OF_SPEECH })
    }
  }
  class Ear extends stt.STT {
    override label = 'stand-in'
    stream(options?: { connOptions?: unknown }) {
      return new Stream(this, undefined, options?.connOptions)
    }
  }
  return new Ear({ streaming: true, interimResults: true })
}

function languageModel({ agents: { llm } }: LiveKit, script: Script) {
  const { firstTokenMs, tokensPerSecond } = script
  const tokens = tokensPerSecond === null ? [replyTokens(script).join('')] : replyTokens(script)

  class Stream extends llm.LLMStream {
    async run() {
      const firstAt = performance.now() + firstTokenMs
      for (const [index, content] of tokens.entries()) {
        await waitUntil(firstAt + (tokensPerSecond === null ? 0 : (index * 1000) / tokensPerSecond))
        this.queue.put({ id: 'reply', delta: { role: 'assistant', content } })
      }
    }
  }
  class Model extends llm.LLM {
    label = () => 'stand-in'
    chat(options: object) {
      return new Stream(this, { connOptions: NO_RETRIES, ...options })
    }
  }
  return new Model()
}

const NO_RETRIES = { maxRetry: 0, retryIntervalMs: 100, timeoutMs: 30_000 }

function textToSpeech({ agents: { tts }, AudioFrame }: LiveKit, { firstAudioMs }: Script) {
  const samples = (RATE / 1000) * PIECE_MS

  class Stream extends tts.ChunkedStream {
    override label = 'stand-in.stream'
    readonly #pieces: number
    constructor(text: string, ...rest: unknown[]) {
      super(text, ...rest)
      this.#pieces = Math.ceil(soundMs(text) / PIECE_MS)
    }
    async run() {
      await waitUntil(performance.now() + firstAudioMs)
      for (let left = this.#pieces; left > 0; left--) {
        const frame = new AudioFrame(new Int16Array(samples), RATE, 1, samples)
        this.queue.put({ requestId: 'reply', segmentId: 'reply', frame, final: left === 1 })
      }
    }
  }
  class Voice extends tts.TTS {
    override label = 'stand-in'
    synthesize(text: string, ...rest: unknown[]) {
      return new Stream(text, this, ...rest)
    }
  }
  return new Voice(RATE, 1, { streaming: false })
}
