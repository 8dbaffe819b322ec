/** As much of LiveKit's types as the benchmark touches: the package is not among our dependencies. */
export interface LiveKit {
  agents: {
    initializeLogger(options: { pretty: boolean; level: string }): void
    inference: { VAD: new () => Vad }
    stt: {
      STT: new (capabilities: object) => { label: string }
      SpeechStream: SpeechStreamType
      SpeechEventType: Record<'START_OF_SPEECH' | 'FINAL_TRANSCRIPT' | 'END_OF_SPEECH', number>
    }
    llm: { LLM: new () => object; LLMStream: new (llm: object, options: object) => Output }
    tts: {
      TTS: new (rate: number, channels: number, capabilities: object) => { label: string }
      ChunkedStream: new (...parameters: unknown[]) => Output & { label: string }
    }
    voice: {
      Agent: new (options: { instructions: string }) => object
      AgentSession: new (options: object) => Session
      AudioInput: new () => { multiStream: { addInputStream(stream: ReadableStream<Frame>): void } }
      AudioOutput: new (rate: number, next: undefined, capabilities: object) => AudioOutput
    }
  }
  AudioFrame: new (samples: Int16Array, rate: number, channels: number, samplesPerChannel: number) => Frame
}

export type Vad = { setMaxListeners(count: number): void }

export interface Frame {
  data: Int16Array
  sampleRate: number
  samplesPerChannel: number
}

export interface Output {
  queue: { put(item: object): void }
}

type SpeechStreamType = {
  new (
    stt: object,
    rate: undefined,
    options: unknown,
  ): Output & { input: AsyncIterable<Frame | symbol>; closed: boolean; label: string }
  FLUSH_SENTINEL: symbol
}

export interface Session {
  input: { audio: object }
  output: { audio: object }
  start(options: { agent: object }): Promise<void>
  on(event: 'error', listener: (error: unknown) => void): void
}

export interface AudioOutput {
  captureFrame(frame: Frame): Promise<void>
  flush(): void
  clearBuffer(): void
  onPlaybackStarted(at: number): void
  onPlaybackFinished(event: { playbackPosition: number; interrupted: boolean }): void
}
