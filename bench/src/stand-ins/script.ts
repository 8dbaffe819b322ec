/** What the stand-ins do, and when. Plain values, so that it travels between processes. */
export interface Script {
  /** From the end of the sound to the words. */
  transcriptMs: number
  /** From the prompt to the first token. */
  firstTokenMs: number
  /** Null: the whole reply comes at once. */
  tokensPerSecond: number | null
  /** From a sentence to the first of its sound. The rest of it comes with the first. */
  firstAudioMs: number
  /** How much of the reply is said. */
  sentences: 1 | 4
}

export const TRANSCRIPT = 'Please book a table for four people on Friday.'

const SENTENCES = [
  'Sure, I have booked a table for four people on Friday evening. ',
  'Your reservation is at seven o clock under the name Kim today. ',
  'Your confirmation code is H N K A B C D for this booking. ',
  'Is there anything else that I can help you with right now?',
]

/** A token is a word and the space after it. */
export const replyTokens = ({ sentences }: Pick<Script, 'sentences'>): string[] =>
  SENTENCES.slice(0, sentences)
    .join('')
    .match(/\S+\s*/g) ?? []

/** How long it takes to say something: a brisk 18 letters a second. */
export const soundMs = (text: string) => text.length * 55

/** From the end of speech to the first sound of the answer, if nothing but the stand-ins took time. */
export function earliestFirstAudioMs(script: Script): number {
  const { transcriptMs, firstTokenMs, tokensPerSecond, firstAudioMs } = script
  const tokensBefore = replyTokens({ sentences: 1 }).length - 1
  const writingMs = tokensPerSecond === null ? 0 : (tokensBefore * 1000) / tokensPerSecond
  return transcriptMs + firstTokenMs + writingMs + firstAudioMs
}

export const NO_DELAYS: Script = {
  transcriptMs: 0,
  firstTokenMs: 0,
  tokensPerSecond: null,
  firstAudioMs: 0,
  sentences: 1,
}

export const BATCH: Script = { ...NO_DELAYS, transcriptMs: 200, firstTokenMs: 500, firstAudioMs: 150 }

export const STREAMING: Script = {
  transcriptMs: 200,
  firstTokenMs: 300,
  tokensPerSecond: 40,
  firstAudioMs: 100,
  sentences: 4,
}
