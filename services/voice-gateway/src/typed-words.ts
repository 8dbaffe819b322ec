import type { Acknowledger } from './acknowledger.ts'
import type { UnansweredTurn } from './call-store.ts'
import type { AudioFrame, SpeechToText } from './ports.ts'
import type { Words } from './running-turn.ts'

/** Words from the keyboard. */
export const typedWords = (text: string, number: number, acknowledger: Acknowledger): Words => {
  const safe = acknowledger.hold(number)
  acknowledger.reach(number)
  return { ...written(text, number, number), safe }
}

/** Words understood before a reconnect, to be answered now. */
export const repeatedWords = ({ turnId, number, lastNumber, heard, interrupted }: UnansweredTurn): Words => ({
  ...written(heard, number, lastNumber),
  again: { turnId, interrupted },
})

const written = (text: string, number: number, lastNumber: number): Words => ({
  number,
  lastNumber: () => lastNumber,
  typed: true,
  expected: true,
  stt: alreadyText(text),
  audio: nothing(),
  speechEnd: () => null,
  endpointDecided: () => null,
  understood: () => {},
  safe: () => {},
})

const alreadyText = (text: string): SpeechToText => ({
  provider: 'text',
  async *transcribe() {
    yield { text, final: true }
  },
})

async function* nothing(): AsyncGenerator<AudioFrame> {}
