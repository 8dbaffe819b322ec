import { Channel } from '@convonet/kit/flow/channel'
import type { Clock } from '@convonet/kit/process/clock'
import { decoded } from './audio/decoded.ts'
import type { Ear } from './ear.ts'
import type { Line } from './line.ts'
import type { AudioFrame, SpeechToText } from './ports.ts'
import type { Words } from './running-turn.ts'
import { UTTERANCE_LIMIT_MS } from './utterances.ts'

export interface RecordingDeps {
  stt: SpeechToText
  line: Line
  clock: Clock
  /** What the page says its pieces are, if it says so. */
  mimeType: string | undefined
  /** Starts the turn of these words. */
  said(words: Words): void
  /** True while an answer is being made. */
  busy(): boolean
  /** A number for the next turn, since v2's messages have none that could be relied on. */
  nextNumber(): number
}

/** v2's least: shorter recordings are a slip of the finger. */
const LEAST_BYTES = 2000
/** A minute of 48 kHz mono PCM and some more. */
const MOST_BYTES = 8 * 1024 * 1024
const BYTES_PER_MS = 32

interface Take {
  bytes: number
  pieces: Channel<Uint8Array>
  pcm: Channel<AudioFrame>
  /** Takes no more, and says so once. */
  cut(): void
}

/** v2's two modes: the page records in a format of its own and says when an utterance ends. */
export function recording(deps: RecordingDeps): Ear {
  const { line, clock } = deps
  let take = openTake(deps)

  function finish() {
    const { bytes, pieces, pcm } = take
    pieces.close()
    if (bytes < LEAST_BYTES) line.error('too_short', 'That was too short to hear')
    else deps.said(toWords(pcm, deps, clock.now()))
  }

  return {
    piece(bytes) {
      take.bytes += bytes.length
      if (take.bytes > MOST_BYTES) take.cut()
      else take.pieces.push(bytes)
    },
    frame: () => line.error('invalid_mode', 'Binary frames need protocol 3'),
    endUtterance() {
      if (deps.busy()) return line.error('busy', 'The previous turn is still running')
      finish()
      take = openTake(deps)
    },
    reset() {
      take.pieces.close()
      take = openTake(deps)
    },
    stop: finish,
    close: () => take.pieces.close(),
  }
}

/** Decodes while pieces come in, so that little is left to do when the last one has. */
function openTake({ mimeType, line }: RecordingDeps): Take {
  const [pieces, pcm] = [new Channel<Uint8Array>(), new Channel<AudioFrame>()]
  let whole = true
  function cut() {
    pieces.close()
    if (whole)
      line.error('too_long', `Recordings of more than ${UTTERANCE_LIMIT_MS / 1000} seconds are cut there`)
    whole = false
  }
  void pump(decoded(pieces, mimeType), pcm, cut)
  return { bytes: 0, pieces, pcm, cut }
}

async function pump(
  frames: AsyncIterable<AudioFrame>,
  pcm: Channel<AudioFrame>,
  cut: () => void,
): Promise<void> {
  let leftBytes = UTTERANCE_LIMIT_MS * BYTES_PER_MS
  try {
    for await (const frame of frames) {
      leftBytes -= frame.length
      if (leftBytes < 0) {
        cut()
        break
      }
      pcm.push(frame)
    }
    pcm.close()
  } catch (error) {
    pcm.fail(error)
  }
}

function toWords(
  audio: AsyncIterable<AudioFrame>,
  { stt, nextNumber }: RecordingDeps,
  endedAt: number,
): Words {
  const number = nextNumber()
  return {
    number,
    lastNumber: () => number,
    typed: false,
    expected: true,
    stt,
    audio,
    speechEnd: () => endedAt,
    endpointDecided: () => endedAt,
    understood: () => {},
    safe: () => {},
  }
}
