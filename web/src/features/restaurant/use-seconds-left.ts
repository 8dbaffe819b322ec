import { useEffect, useState } from 'react'
import { serverClock } from './server-clock.ts'

/** Whole seconds until an instant of the server's clock; 0 once it is past, null where there is none. */
export function useSecondsLeft(until: string | null): number | null {
  const [now, setNow] = useState(serverClock.now)

  useEffect(() => {
    if (until === null) return
    setNow(serverClock.now())
    const timer = setInterval(() => setNow(serverClock.now()), 1000)
    return () => clearInterval(timer)
  }, [until])

  return until === null ? null : Math.max(0, Math.ceil((Date.parse(until) - now) / 1000))
}

/** 75 as 1:15. */
export const countdown = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
