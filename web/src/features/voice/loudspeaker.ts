import { SAMPLE_RATE } from '@convonet/contracts/voice-socket'
import { hasWorklets } from './audio-context.ts'
import { Playout } from './playout.ts'
import {
  PLAYBACK_PROCESSOR,
  type PlaybackCommand,
  type PlaybackOptions,
  type PlaybackReport,
} from './worklet-messages.ts'

export interface Loudspeaker {
  post(command: PlaybackCommand): void
}

/** Plays what is pushed, in the audio thread where the browser lets us. */
export function openLoudspeaker(
  context: AudioContext,
  onReport: (report: PlaybackReport) => void,
): Loudspeaker {
  return hasWorklets(context) ? fromWorklet(context, onReport) : fromPage(context, onReport)
}

function fromWorklet(context: AudioContext, onReport: (report: PlaybackReport) => void): Loudspeaker {
  const processorOptions: PlaybackOptions = { rate: SAMPLE_RATE }
  const node = new AudioWorkletNode(context, PLAYBACK_PROCESSOR, {
    numberOfInputs: 0,
    outputChannelCount: [1],
    processorOptions,
  })
  node.port.onmessage = ({ data }: MessageEvent<PlaybackReport>) => onReport(data)
  node.connect(context.destination)
  return { post: (command) => node.port.postMessage(command) }
}

/** About 43 ms at 48 kHz: what a busy page can keep up with. */
const BLOCK = 2048

/** For pages on plain http, where worklets do not exist and this older way still does. */
function fromPage(context: AudioContext, onReport: (report: PlaybackReport) => void): Loudspeaker {
  const playout = new Playout(SAMPLE_RATE, context.sampleRate)
  const node = context.createScriptProcessor(BLOCK, 0, 1)
  node.onaudioprocess = ({ outputBuffer }) => {
    const position = playout.render(outputBuffer.getChannelData(0))
    if (position) onReport(position)
  }
  node.connect(context.destination)
  return { post: (command) => playout.obey(command) }
}
