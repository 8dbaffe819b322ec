import type { ReplyEvent } from '@convonet/contracts/agent'
import type { Line } from './line.ts'
import type { AudioFrame } from './ports.ts'
import type { PresentedTurn, Presenter } from './presenter.ts'
import type { TurnEvent } from './turn.ts'

/** Protocol 3: everything the moment it is known, sound sentence by sentence in binary frames. */
export function presentStreaming(line: Line, turn: PresentedTurn): Presenter {
  const { sessionId: session_id, turnId: turn_id, number, playback } = turn
  let reply = ''

  function heard({ transcript: { text, final } }: Extract<TurnEvent, { type: 'heard' }>) {
    if (text.trim() === '') return
    if (!final) return line.send({ type: 'transcript_partial', session_id, turn_id, text, is_final: false })
    line.send({ type: 'transcript_final', session_id, turn_id, text, sequence: number })
    line.send({
      type: 'processing_start',
      session_id,
      turn_id,
      started_at_ts: (turn.meter.timing.transcriptFinal ?? 0) / 1000,
    })
  }

  function sentence(text: string) {
    reply = `${reply} ${text}`.trim()
    line.send({ type: 'agent_stream_chunk', session_id, turn_id, text_chunk: text, is_final: false })
    line.send({ type: 'sentence', turn_id, index: playback.sentences - 1, text })
  }

  function audio(frame: AudioFrame) {
    line.sendAudio(number, playback.sentences - 1, frame)
    turn.meter.audioSent()
  }

  return {
    began: () => line.send({ type: 'turn_started', turn_id, number, typed: turn.typed }),

    event(event) {
      if (event.type === 'heard') heard(event)
      else if (event.type === 'sentence') sentence(event.text)
      else if (event.type === 'audio') audio(event.frame)
      else if (event.type === 'tool') line.send(toolMessage(turn_id, event))
    },

    complete() {
      line.send({ type: 'agent_stream_chunk', session_id, turn_id, text_chunk: '', is_final: true })
      line.send({ type: 'agent_final', session_id, turn_id, text: reply })
      line.send({ type: 'audio_end', turn_id, duration_ms: playback.durationMs })
    },

    failed: (code, message) => line.error(code, message, { turn_id }),
    ended: (outcome) => line.send({ type: 'turn_ended', turn_id, outcome, timing: turn.meter.timing }),
  }
}

function toolMessage(
  turn_id: string,
  { id, name, status, card, durationMs }: Extract<ReplyEvent, { type: 'tool' }>,
) {
  return {
    type: 'tool' as const,
    turn_id,
    tool_id: id,
    name,
    status,
    ...(card && { title: card.title, fields: card.fields }),
    ...(durationMs !== undefined && { duration_ms: durationMs }),
  }
}
