import type { Prompt } from '@convonet/contracts/agent'
import type { Clock } from '@convonet/kit/process/clock'
import type { Playback } from './playback.ts'

/** An answer that is being made or played. */
export interface Speaker {
  turnId: string
  playback: Playback
  /** Everything of the answer has been produced; it may still be playing. */
  complete: boolean
  /** The page plays the first of it. */
  heardFirst(): void
  /** Stops synthesis, the agent, its model and its tools. */
  stop(): void
}

/** How the page is told; pages that do not know these words get silence. */
export interface FloorSigns {
  pause(turnId: string): void
  resume(turnId: string): void
  interrupted(turnId: string, heard: string): void
}

/** Speech this long pauses the answer. */
export const PAUSE_AFTER_MS = 300
/** Without a recognised word for this long, the answer goes on where it stopped. */
export const RESUME_AFTER_MS = 1000

/** Who may speak. Barge-in in two steps: a sound pauses the answer, a word ends it. */
export class Floor {
  readonly #signs: FloorSigns
  readonly #clock: Clock
  readonly #announced = new Set<Speaker>()
  #holder: Speaker | null = null
  #cut: Prompt['interrupted']
  #pausedForThisSound = false
  #callOffResume: (() => void) | null = null

  constructor(signs: FloorSigns, clock: Clock) {
    this.#signs = signs
    this.#clock = clock
  }

  get holder(): Speaker | null {
    return this.#holder
  }

  /** Something asked for is not understood, or its answer not produced yet. */
  get busy(): boolean {
    return this.#announced.size > 0 || (this.#holder !== null && !this.#holder.complete)
  }

  /** Somebody pressed something to be heard: what they say is to be understood and answered, unless it is cancelled. */
  announce(speaker: Speaker): void {
    this.#announced.add(speaker)
  }

  /** A new speaker has understood a word: whoever answers is cut off. */
  take(speaker: Speaker): void {
    this.cutOff()
    this.#announced.delete(speaker)
    this.#holder = speaker
  }

  /** The answer has been heard to its end, or given up. */
  release(speaker: Speaker): void {
    this.#announced.delete(speaker)
    if (this.#holder !== speaker) return
    this.#holder = null
    this.#forgetPause()
  }

  /** Cuts the answer off without anyone taking its place. */
  cutOff(): void {
    const cut = this.#holder
    if (!cut) return
    const heard = cut.playback.heard()
    // Of two since the last prompt, the agent has only been asked for the first.
    this.#cut ??= { turnId: cut.turnId, heard }
    this.#holder = null
    this.#forgetPause()
    cut.stop()
    this.#signs.interrupted(cut.turnId, heard)
  }

  /** Cuts the answer off, and whatever else was asked for. */
  cancel(): void {
    this.cutOff()
    for (const speaker of this.#announced) speaker.stop()
    this.#announced.clear()
  }

  /** The caller makes a sound; nothing happens yet. */
  soundBegan(): void {
    this.#pausedForThisSound = false
  }

  /** It has gone on for this long. */
  soundLasts(ms: number): void {
    const holder = this.#holder
    if (this.#pausedForThisSound || ms < PAUSE_AFTER_MS || !holder || holder.playback.durationMs === 0) return
    this.#pausedForThisSound = true
    this.#forgetPause()
    this.#signs.pause(holder.turnId)
    this.#callOffResume = this.#clock.after(RESUME_AFTER_MS, () => this.#resume())
  }

  /** It ended and nothing was understood. */
  soundWasNothing(): void {
    if (this.#callOffResume) this.#resume()
  }

  /** What was cut off since the last prompt; handed out once. */
  takeCut(): Prompt['interrupted'] {
    const cut = this.#cut
    this.#cut = undefined
    return cut
  }

  #forgetPause(): void {
    this.#callOffResume?.()
    this.#callOffResume = null
  }

  #resume(): void {
    this.#forgetPause()
    if (this.#holder) this.#signs.resume(this.#holder.turnId)
  }
}
