import { useEffect, useState } from 'react'
import { browserClock } from './clock.ts'

/** Whole seconds left until a moment of the page's clock, counting down; 0 when it is past or there is none. */
export function useSecondsUntil(until: number | null): number {
  const [now, setNow] = useState(browserClock.now)

  useEffect(() => {
    if (until === null) return
    setNow(browserClock.now())
    const timer = setInterval(() => setNow(browserClock.now()), 1000)
    return () => clearInterval(timer)
  }, [until])

  return until === null ? 0 : Math.max(0, Math.ceil((until - now) / 1000))
}

/** 75 as 1:15. */
export function secondsText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
