import type { VoiceErrorCode } from '@convonet/contracts/voice-socket'
import type { Line } from './line.ts'
import type { TurnMeter, TurnOutcome } from './measure.ts'
import type { Playback } from './playback.ts'
import type { TurnEvent } from './turn.ts'

/** A turn as one page sees it. */
export interface PresentedTurn {
  sessionId: string
  turnId: string
  number: number
  typed: boolean
  playback: Playback
  meter: TurnMeter
}

/** Puts what happens in a turn into messages; one for each dialect of the socket. */
export interface Presenter {
  /** The words are understood and the answer begins. */
  began(): void
  event(event: TurnEvent): void
  /** Everything of the answer has been produced. */
  complete(): void
  failed(code: VoiceErrorCode, message: string): void
  ended(outcome: TurnOutcome): void
}

export type Present = (line: Line, turn: PresentedTurn) => Presenter
