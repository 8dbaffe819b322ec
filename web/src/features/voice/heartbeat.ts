import type { Clock } from './clock.ts'

export interface Heartbeat {
  start(): void
  stop(): void
  pong(): void
}

const BEAT_EVERY_MS = 10_000
const PONG_WITHIN_MS = 5000

/** Asks every 10 s whether the other side is there; 5 s without an answer mean that it is not. */
export function createHeartbeat(clock: Clock, beat: () => void, onSilence: () => void): Heartbeat {
  let callOff = () => {}

  function wait() {
    callOff = clock.after(BEAT_EVERY_MS, () => {
      beat()
      callOff = clock.after(PONG_WITHIN_MS, onSilence)
    })
  }

  return {
    start: wait,
    stop: () => callOff(),
    pong() {
      callOff()
      wait()
    },
  }
}
