import type { Clock } from './clock.ts'

/** A press shorter than this is a tap: it goes on without the finger until the next one. */
export const TAP_MS = 300

export interface PressGesture {
  down(): void
  up(): void
  /** Whatever was pressed has been taken out of the hand, as when the window lost the focus. */
  letGo(): void
}

export interface PressEvents {
  press(): void
  release(): void
  /** A tap keeps the button down. */
  latched(latched: boolean): void
}

/** Hold to talk, or tap to begin and tap again to end, for those who cannot hold. */
export function createPressGesture(clock: Clock, on: PressEvents): PressGesture {
  let state: 'up' | 'down' | 'latched' | 'ending' = 'up'
  let downAt = 0

  function end() {
    if (state === 'latched') on.latched(false)
    state = 'up'
    on.release()
  }

  return {
    down() {
      if (state === 'latched') {
        end()
        state = 'ending'
      } else if (state === 'up') {
        state = 'down'
        downAt = clock.now()
        on.press()
      }
    },
    up() {
      if (state === 'ending') state = 'up'
      if (state !== 'down') return
      if (clock.now() - downAt >= TAP_MS) return end()
      state = 'latched'
      on.latched(true)
    },
    letGo() {
      if (state === 'down' || state === 'latched') end()
    },
  }
}
