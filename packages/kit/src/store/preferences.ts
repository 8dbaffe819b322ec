import { type ProviderKind, preferenceKey } from '@convonet/contracts/settings'
import type { KeyValue } from './key-value.ts'

/** Instead of a person's id: what holds for everybody who has not chosen. */
export const EVERYBODY = 'default'

/** The providers wanted for somebody's turn, best first: their own choice, then everybody's. */
export async function wantedProviders(
  keyValue: KeyValue,
  kind: ProviderKind,
  userId: string | null,
): Promise<string[]> {
  const whose = userId === null ? [EVERYBODY] : [userId, EVERYBODY]
  const wanted = await Promise.all(whose.map((id) => keyValue.get(preferenceKey(kind, id))))
  return wanted.filter((id) => id !== null)
}
