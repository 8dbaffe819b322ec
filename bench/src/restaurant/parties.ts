/** A party that wants to come, as a guest's page sends it. */
export interface Party {
  guest_name: string
  guest_phone: string
  party_size: number
  /** On the restaurant's clock, `2026-12-03T19:15`. */
  starts_at: string
}

export interface Wanted {
  parties: number
  /** Tells one list of parties from another; the same number gives the same parties. */
  seed: number
  /** They want to come on so many days from tomorrow on. */
  days: number
  /** Only between six and nine in the evening. */
  evening?: boolean
}

const SIZES = [1, 2, 2, 2, 3, 4, 4, 4, 5, 6]

/** Parties of usual sizes at any quarter of an hour, each with a phone of its own. */
export function parties({ parties, seed, days, evening = false }: Wanted): Party[] {
  const draw = drawing(seed)
  return Array.from({ length: parties }, (_, index) => {
    const day = dayAhead(1 + draw(days))
    const quarter = evening ? 72 + draw(13) : 46 + draw(39)
    const time = `${pad(Math.floor(quarter / 4))}:${pad((quarter % 4) * 15)}`
    return {
      guest_name: `Guest ${seed}-${index}`,
      guest_phone: `+1415${2_000_000 + ((seed * 20_011 + index) % 7_000_000)}`,
      party_size: SIZES[draw(SIZES.length)] ?? 2,
      starts_at: `${day}T${time}`,
    }
  })
}

/** So many days after today, which in any time zone is a day to come from two on. */
export const dayAhead = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const pad = (value: number) => String(value).padStart(2, '0')

/** Numbers that look drawn and are the same each time (mulberry32). */
function drawing(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}
