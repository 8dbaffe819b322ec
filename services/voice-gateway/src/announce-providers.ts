import { type Announcement, announcementKey } from '@convonet/contracts/settings'
import type { Clock } from '@convonet/kit/process/clock'
import { every } from '@convonet/kit/process/every'
import type { Log } from '@convonet/kit/process/log'
import type { KeyValue } from '@convonet/kit/store/key-value'
import type { Providers } from './providers.ts'

const EVERY_MS = 30_000
/** Whoever offers a choice stops believing in a gateway that has been silent for so long. */
const BELIEVED_MS = 90_000

/** Tells those who offer the choice which ears and voices are here, again and again until the returned function is called. */
export function announceProviders(
  { stt, tts }: Providers,
  { keyValue, clock, log }: { keyValue: KeyValue; clock: Clock; log: Log },
): () => void {
  const tell = async () => {
    for (const [kind, { ids, preset }] of [['stt', stt] as const, ['tts', tts] as const]) {
      const announcement: Announcement = { available: [...ids], preset: preset.provider }
      await keyValue.set(announcementKey(kind), JSON.stringify(announcement), { ttlMs: BELIEVED_MS })
    }
  }
  tell().catch((err: unknown) => log.warn({ err }, 'speech providers not announced'))
  return every(clock, { firstMs: EVERY_MS, everyMs: EVERY_MS }, tell, log)
}
