import { type ToolRun, TURN_FINISHED, type TurnRecord, type TurnTiming } from '@convonet/contracts/monitor'
import type { Clock } from '@convonet/kit/process/clock'
import type { Events } from '@convonet/kit/store/events'
import type { TurnEvent } from './turn.ts'

/** What is known of a turn before it begins. */
export type TurnFacts = Pick<
  TurnRecord,
  'turnId' | 'callId' | 'userId' | 'channel' | 'sttProvider' | 'ttsProvider'
>

export type TurnOutcome = TurnRecord['outcome']

/** Stands beside a turn, notes when what happened, and reports it once when the turn is over. */
export class TurnMeter {
  readonly timing: TurnTiming = { ...NOTHING_YET }
  readonly #clock: Clock
  readonly #events: Events
  readonly #facts: TurnFacts
  readonly #startedAt: number
  readonly #tools = new Map<string, ToolRun>()
  #heard = ''
  #answeredBy: AnsweredBy = { llmProvider: null, model: null, domain: null }

  constructor({ clock, events }: { clock: Clock; events: Events }, facts: TurnFacts) {
    this.#clock = clock
    this.#events = events
    this.#facts = facts
    this.#startedAt = clock.now()
  }

  note(event: TurnEvent): void {
    if (event.type === 'heard' && event.transcript.final) {
      this.#mark('transcriptFinal')
      this.#heard = event.transcript.text
    }
    if (event.type === 'writing') this.#mark('firstToken')
    if (event.type === 'sentence') this.#mark('firstSentence')
    if (event.type === 'tool') this.#tools.set(event.id, toToolRun(event))
    if (event.type === 'finished') {
      this.#answeredBy = { llmProvider: event.provider, model: event.model, domain: event.domain }
    }
  }

  audioSent(): void {
    this.#mark('firstAudioSent')
  }

  firstAudioHeard(): void {
    this.#mark('firstAudioHeard')
  }

  /** `said` is what the caller heard of the answer. */
  async finish(outcome: TurnOutcome, said: string, error: string | null): Promise<void> {
    this.#mark('end')
    const record: TurnRecord = {
      ...this.#facts,
      ...this.#answeredBy,
      startedAt: this.#startedAt,
      heard: this.#heard,
      said,
      outcome,
      error,
      tools: [...this.#tools.values()],
      timing: this.timing,
    }
    await this.#events.publish(TURN_FINISHED, record)
  }

  #mark(moment: keyof TurnTiming): void {
    this.timing[moment] ??= this.#clock.now()
  }
}

type AnsweredBy = Pick<TurnRecord, 'llmProvider' | 'model' | 'domain'>

const toToolRun = ({ id, name, status, durationMs }: Extract<TurnEvent, { type: 'tool' }>): ToolRun => ({
  id,
  name,
  status,
  durationMs: durationMs ?? null,
})

const NOTHING_YET: TurnTiming = {
  speechEnd: null,
  endpointDecided: null,
  transcriptFinal: null,
  firstToken: null,
  firstSentence: null,
  firstAudioSent: null,
  firstAudioHeard: null,
  end: null,
}
