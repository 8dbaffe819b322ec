import { useEffect, useState } from 'react'

const EVERY_MS = 15_000

/** The moment, by the server's clock: `skewMs` is what it is ahead of this one. */
export function useNow(skewMs: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return now + skewMs
}
