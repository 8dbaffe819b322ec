import { FRAME_MS, SAMPLE_RATE } from '@convonet/contracts/voice-socket'
import { hasWorklets } from './audio-context.ts'
import { CAPTURE_PROCESSOR, type CapturedFrame, type CaptureOptions } from './worklet-messages.ts'

export type MicrophoneProblem = 'insecure' | 'refused' | 'missing' | 'unreadable' | 'unplugged'

export interface Microphone {
  close(): void
}

export interface MicrophoneEvents {
  /** Every 20 ms. */
  frame(frame: CapturedFrame): void
  /** It was unplugged, or the permission taken back. */
  ended(): void
}

/** Asks for the microphone and listens until closed, or says in one word why that cannot be. */
export async function openMicrophone(
  context: AudioContext,
  on: MicrophoneEvents,
): Promise<Microphone | MicrophoneProblem> {
  if (!hasWorklets(context) || !navigator.mediaDevices) return 'insecure'
  const stream = await navigator.mediaDevices.getUserMedia({ audio: WANTED }).catch(problemOf)
  if (typeof stream === 'string') return stream

  const source = context.createMediaStreamSource(stream)
  const capture = captureNode(context)
  capture.port.onmessage = ({ data }: MessageEvent<CapturedFrame>) => on.frame(data)
  source.connect(capture)
  // Silent, but some browsers run only what leads to the loudspeaker.
  capture.connect(context.destination)
  for (const track of stream.getTracks()) track.onended = on.ended

  return {
    close() {
      capture.port.onmessage = null
      source.disconnect()
      capture.disconnect()
      for (const track of stream.getTracks()) track.stop()
    },
  }
}

const WANTED: MediaTrackConstraints = {
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
  channelCount: 1,
}

function captureNode(context: AudioContext): AudioWorkletNode {
  const processorOptions: CaptureOptions = {
    rate: SAMPLE_RATE,
    frameSamples: (SAMPLE_RATE * FRAME_MS) / 1000,
  }
  return new AudioWorkletNode(context, CAPTURE_PROCESSOR, {
    channelCount: 1,
    channelCountMode: 'explicit',
    outputChannelCount: [1],
    processorOptions,
  })
}

function problemOf(error: unknown): MicrophoneProblem {
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing'
  return 'unreadable'
}
