import { Channel } from '@convonet/kit/flow/channel'
import type { AudioFrame, Listening, SpeechToText, Transcript } from '../ports.ts'
import { abortEnds, type Ended } from './ended.ts'

/** One utterance that an ear listens to, in the hands of the test. */
export interface Hearing extends Ended {
  frames: AudioFrame[]
  options: Listening
  /** Resolves when the audio has ended. */
  audioEnded: Promise<void>
  partial(text: string): void
  final(text: string): void
  fail(error: unknown): void
}

export interface ScriptedEar extends SpeechToText {
  hearings: Hearing[]
  /** The next utterances are understood as these words when their audio ends; others wait for the test. */
  willHear(...texts: string[]): void
}

export function scriptedEar(provider = 'scripted-ear'): ScriptedEar {
  const hearings: Hearing[] = []
  const answers: string[] = []
  return {
    provider,
    hearings,
    willHear: (...texts) => void answers.push(...texts),
    async *transcribe(audio, options) {
      const transcripts = new Channel<Transcript>()
      const hearing = createHearing(transcripts, audio, options)
      hearings.push(hearing)
      const answer = answers.shift()
      if (answer !== undefined) void hearing.audioEnded.then(() => hearing.final(answer))
      try {
        yield* transcripts
      } finally {
        hearing.ended = true
      }
    },
  }
}

function createHearing(
  transcripts: Channel<Transcript>,
  audio: AsyncIterable<AudioFrame>,
  options: Listening,
): Hearing {
  const frames: AudioFrame[] = []
  abortEnds(transcripts, options.signal)
  return {
    frames,
    options,
    ended: false,
    audioEnded: collect(audio, frames).catch((error: unknown) => transcripts.fail(error)),
    partial: (text) => void transcripts.push({ text, final: false }),
    final(text) {
      transcripts.push({ text, final: true })
      transcripts.close()
    },
    fail: (error) => transcripts.fail(error),
  }
}

async function collect(audio: AsyncIterable<AudioFrame>, into: AudioFrame[]): Promise<void> {
  for await (const frame of audio) into.push(frame)
}
