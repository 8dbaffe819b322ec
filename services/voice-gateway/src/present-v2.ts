import type { Line, SoundMessage } from './line.ts'
import type { AudioFrame } from './ports.ts'
import type { PresentedTurn, Presenter } from './presenter.ts'

/** v2's dialect: transcript, reply, and then the whole sound in a single chunk. */
export function presentV2(line: Line, { sessionId: session_id, playback, meter }: PresentedTurn): Presenter {
  const sound: AudioFrame[] = []
  const reply: string[] = []

  return {
    began: () => {},

    event(event) {
      if (event.type === 'heard' && event.transcript.final && event.transcript.text !== '') {
        line.send({ type: 'transcript_final', session_id, text: event.transcript.text, sequence: null })
      } else if (event.type === 'sentence') reply.push(event.text)
      else if (event.type === 'audio') sound.push(event.frame)
    },

    complete() {
      line.send({ type: 'agent_final', session_id, text: reply.join(' '), transfer_marker: null })
      if (sound.length === 0) return
      line.sendSound(wholeSound(session_id), sound)
      meter.audioSent()
      playback.startedNow()
    },

    failed: (code, message) => line.error(code, message),
    ended: () => {},
  }
}

const wholeSound = (session_id: string): SoundMessage => ({
  type: 'audio_chunk',
  session_id,
  chunk_index: 0,
  total_chunks: 1,
  data_b64: '',
  is_final: true,
  is_early: false,
  mime_type: 'audio/wav',
})
