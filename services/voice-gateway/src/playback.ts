import type { Clock } from '@convonet/kit/process/clock'

/** What the listener has of an answer: sentences sent, and how much of their sound has been played. */
export interface Playback {
  sentence(text: string): void
  audio(bytes: number): void
  /** As the page reports it, in milliseconds of this answer's sound. */
  played(ms: number): void
  /** For clients that report nothing: the sound went out whole at this moment and plays since. */
  startedNow(): void
  readonly durationMs: number
  readonly sentences: number
  /** The words that have been heard by now. */
  heard(): string
}

interface Spoken {
  text: string
  ms: number
}

const BYTES_PER_MS = 32

export function createPlayback(clock: Clock): Playback {
  const spoken: Spoken[] = []
  let playedMs = 0
  let startedAt: number | null = null

  return {
    sentence: (text) => spoken.push({ text, ms: 0 }),
    audio(bytes) {
      const last = spoken.at(-1)
      if (last) last.ms += bytes / BYTES_PER_MS
    },
    played(ms) {
      playedMs = Math.max(playedMs, ms)
    },
    startedNow() {
      startedAt = clock.now()
    },
    get durationMs() {
      return spoken.reduce((sum, { ms }) => sum + ms, 0)
    },
    get sentences() {
      return spoken.length
    },
    heard: () => heardText(spoken, startedAt === null ? playedMs : clock.now() - startedAt),
  }
}

/** Whole sentences as far as `playedMs` reaches, and of the one under way the share of its words that its sound had got to. */
export function heardText(spoken: readonly Spoken[], playedMs: number): string {
  const heard: string[] = []
  let left = playedMs
  for (const { text, ms } of spoken) {
    if (ms === 0 || left <= 0) break
    heard.push(left >= ms ? text : firstWords(text, left / ms))
    left -= ms
  }
  return heard.join(' ').trim()
}

function firstWords(text: string, share: number): string {
  const words = text.split(/\s+/)
  return words.slice(0, Math.floor(words.length * share)).join(' ')
}
