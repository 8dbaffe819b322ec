import captureUrl from './capture-worklet.ts?worker&url'
import playbackUrl from './playback-worklet.ts?worker&url'

/**
 * The page's one sound system, at the rate of the sound card. Call it while handling a click or a key: browsers keep a
 * context silent that no gesture opened. Pages on plain http from another machine get one without worklets.
 */
export async function openAudioContext(): Promise<AudioContext> {
  const context = new AudioContext({ latencyHint: 'interactive' })
  void context.resume()
  if (hasWorklets(context)) {
    await Promise.all([captureUrl, playbackUrl].map((url) => context.audioWorklet.addModule(url)))
  }
  return context
}

export const hasWorklets = (context: AudioContext) => 'audioWorklet' in context

/** From the sound card's buffer to the ear, as far as the browser knows. */
export function outputLatencyMs(context: AudioContext): number {
  const seconds = context.outputLatency || context.baseLatency || 0
  return Math.min(LONGEST_BELIEVED_MS, seconds * 1000)
}

const LONGEST_BELIEVED_MS = 500
