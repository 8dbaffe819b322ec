import { type Part, type Parts, partsRoutes } from '@convonet/contracts/parts'
import { createClient } from '@convonet/kit/wire/client'

const PATIENCE_MS = 1000

/** Our own parts and those of the processes at `peers`; one that does not answer is left out. */
export async function partsOfDomain(own: Parts, peers: readonly string[]): Promise<Parts> {
  const theirs = await Promise.all(peers.map(partsAt))
  const rows = [...own.parts, ...theirs.flat()]
  const unique = new Map(rows.map((row) => [`${row.part}\n${row.servedBy}`, row]))
  return { ...own, parts: [...unique.values()] }
}

async function partsAt(url: string): Promise<readonly Part[]> {
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const answer = createClient(partsRoutes, url).parts({}, { signal })
  return answer.then(
    ({ parts }) => parts,
    () => [],
  )
}
