import { openAudioContext, outputLatencyMs } from './audio-context.ts'
import { meterLevel, smoothed } from './level.ts'
import { openLoudspeaker } from './loudspeaker.ts'
import { type Microphone, type MicrophoneProblem, openMicrophone } from './microphone.ts'
import type { PlaybackCommand, PlaybackReport } from './worklet-messages.ts'

export interface CallAudioEvents {
  /** 20 ms of the microphone. */
  frame(pcm: Int16Array): void
  playback(report: PlaybackReport): void
  microphone(state: 'off' | 'asking' | 'on' | MicrophoneProblem): void
  /** The browser holds sound back, or lets it go. */
  silenced(silenced: boolean): void
}

/** The part of the page that makes and hears sound. */
export interface CallAudio {
  /** Call it while handling a click or a key. */
  open(): void
  post(command: PlaybackCommand): void
  latencyMs(): number
  /** Where the microphone's meter stands, 0..1. */
  level(): number
  listen(): Promise<void>
  /** Gives microphone and loudspeaker back; `open` takes them again. */
  close(): void
}

/** Time a browser may take to let a new context sound. */
const START_WITHIN_MS = 1500

export function createCallAudio(on: CallAudioEvents): CallAudio {
  let context: AudioContext | null = null
  let opening: Promise<(command: PlaybackCommand) => void> | null = null
  let microphone: Microphone | null = null
  let shownLevel = 0

  async function start() {
    const opened = await openAudioContext()
    context = opened
    const tell = () => {
      if (context === opened) on.silenced(opened.state !== 'running')
    }
    setTimeout(() => {
      tell()
      opened.onstatechange = tell
    }, START_WITHIN_MS)
    return openLoudspeaker(opened, on.playback).post
  }

  function frame({ pcm, loudness }: { pcm: Int16Array; loudness: number }) {
    shownLevel = smoothed(shownLevel, meterLevel(loudness))
    on.frame(pcm)
  }

  function ended() {
    microphone?.close()
    microphone = null
    on.microphone('unplugged')
  }

  return {
    open() {
      opening ??= start()
      opening.catch(() => on.silenced(true))
      void context?.resume()
    },
    post(command) {
      opening?.then((post) => post(command)).catch(() => {})
    },
    latencyMs: () => (context ? outputLatencyMs(context) : 0),
    level: () => shownLevel,

    async listen() {
      if (microphone) return
      on.microphone('asking')
      await opening?.catch(() => {})
      const opened = context ? await openMicrophone(context, { frame, ended }) : 'unreadable'
      if (typeof opened !== 'string') microphone = opened
      on.microphone(typeof opened === 'string' ? opened : 'on')
    },
    close() {
      microphone?.close()
      microphone = null
      void context?.close()
      context = null
      opening = null
      shownLevel = 0
      on.microphone('off')
      on.silenced(false)
    },
  }
}
