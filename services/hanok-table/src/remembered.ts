/**
 * What was found for a key in a time zone is not looked for again: calendars are slow, and a restaurant asks about the same moments all
 * day. All of it is forgotten when there is too much.
 */
export function remembered<Key, Found>(
  find: (key: Key, timeZone: string) => Found,
): (key: Key, timeZone: string) => Found {
  const zones = new Map<string, Map<Key, Found>>()
  return (key, timeZone) => {
    const known = zones.get(timeZone) ?? new Map<Key, Found>()
    const before = known.get(key)
    if (before !== undefined) return before
    const found = find(key, timeZone)
    if (known.size >= MOST) known.clear()
    zones.set(timeZone, known.set(key, found))
    return found
  }
}

const MOST = 20_000
