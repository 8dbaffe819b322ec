import { type ClientMessage, FRAME_MS } from '@convonet/contracts/voice-socket'

type StartRecording = Extract<ClientMessage, { type: 'start_recording' }>
/** A message that carries its number, or a frame of sound with its number in front. */
export type Outgoing = Extract<ClientMessage, { sequence?: number }> | Uint8Array<ArrayBuffer>

/** What the gateway has not acknowledged yet, in the order of its numbers. */
export interface Outbox {
  add(sequence: number, outgoing: Outgoing): void
  /** Forgets everything up to and with `sequence`. */
  acknowledge(sequence: number): void
  /** What to send to a gateway that knows no more than it acknowledged, the recording then in force first. */
  waiting(): Outgoing[]
  clear(): void
}

const KEPT_AUDIO_MS = 60_000

/** Keeps every message, and of the sound the latest minute. */
export function createOutbox(keptAudioMs = KEPT_AUDIO_MS): Outbox {
  const mostFrames = Math.floor(keptAudioMs / FRAME_MS)
  let entries: { sequence: number; outgoing: Outgoing }[] = []
  let frames = 0
  let recording: StartRecording | null = null

  function forgetOldestFrame() {
    const oldest = entries.findIndex(({ outgoing }) => isFrame(outgoing))
    if (oldest >= 0) entries.splice(oldest, 1)
    frames -= 1
  }

  return {
    add(sequence, outgoing) {
      entries.push({ sequence, outgoing })
      if (!isFrame(outgoing)) return
      frames += 1
      if (frames > mostFrames) forgetOldestFrame()
    },
    acknowledge(sequence) {
      const first = entries.findIndex((entry) => entry.sequence > sequence)
      for (const { outgoing } of entries.splice(0, first < 0 ? entries.length : first)) {
        if (isFrame(outgoing)) frames -= 1
        else recording = recordingAfter(outgoing, recording)
      }
    },
    waiting() {
      const outgoing = entries.map((entry) => entry.outgoing)
      return recording ? [recording, ...outgoing] : outgoing
    },
    clear() {
      entries = []
      frames = 0
      recording = null
    },
  }
}

function isFrame(outgoing: Outgoing): outgoing is Uint8Array<ArrayBuffer> {
  return outgoing instanceof Uint8Array
}

/** The message loses its number, since it has been acted upon under it. */
function recordingAfter(
  message: Exclude<Outgoing, Uint8Array>,
  before: StartRecording | null,
): StartRecording | null {
  if (message.type === 'stop_recording') return null
  if (message.type !== 'start_recording') return before
  const { sequence: _, ...unnumbered } = message
  return unnumbered
}
