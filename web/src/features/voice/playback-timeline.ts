/** How long a word takes to say, for a sentence whose sound has not all come. */
const WORD_MS = 330

interface Sentence {
  text: string
  soundMs: number
  /** Sound that had come before the turn was sent again, and how much of that has come again since. */
  beforeMs: number
  againMs: number
}

/** What is spoken when: which words of an answer are out at a moment of its sound. */
export interface PlaybackTimeline {
  sentence(index: number, text: string): void
  /** Of `ms` of new sound, how many at its beginning have come before and must not be played again. */
  sound(index: number, ms: number): number
  /** All sound has come. */
  end(): void
  /** The answer is sent from its beginning once more. */
  restart(): void
  readonly ended: boolean
  readonly soundMs: number
  wordsAt(playedMs: number): number
}

export function createPlaybackTimeline(): PlaybackTimeline {
  let sentences: Sentence[] = []
  let ended = false

  const expectedMs = (index: number, { text, soundMs }: Sentence) =>
    ended || index < sentences.length - 1 ? soundMs : Math.max(soundMs, countWords(text) * WORD_MS)

  return {
    sentence(index, text) {
      if (sentences[index]?.text === text) return
      sentences = [...sentences.slice(0, index), { text, soundMs: 0, beforeMs: 0, againMs: 0 }]
    },
    sound(index, ms) {
      const sentence = sentences[index]
      if (!sentence) return 0
      const again = Math.min(ms, sentence.beforeMs - sentence.againMs)
      sentence.againMs += again
      sentence.soundMs += ms - again
      return again
    },
    end() {
      ended = true
    },
    restart() {
      ended = false
      for (const sentence of sentences) {
        sentence.beforeMs = sentence.soundMs
        sentence.againMs = 0
      }
    },
    get ended() {
      return ended
    },
    get soundMs() {
      return sentences.reduce((sum, { soundMs }) => sum + soundMs, 0)
    },
    wordsAt(playedMs) {
      let left = playedMs
      let words = 0
      for (const [index, sentence] of sentences.entries()) {
        const lasts = expectedMs(index, sentence)
        const share = lasts > 0 ? Math.min(1, left / lasts) : 0
        words += Math.ceil(countWords(sentence.text) * share)
        left -= lasts
        if (left <= 0) break
      }
      return words
    },
  }
}

export const countWords = (text: string) => text.split(/\s+/).filter(Boolean).length
