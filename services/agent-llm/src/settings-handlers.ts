import type { SignedIn } from '@convonet/contracts/identity'
import {
  Announcement,
  announcementKey,
  PROVIDERS,
  type ProviderKind,
  preferenceKey,
  type settingsRoutes,
} from '@convonet/contracts/settings'
import type { Handlers, RequestContext } from '@convonet/kit/http/mount'
import type { KeyValue } from '@convonet/kit/store/key-value'
import { EVERYBODY, wantedProviders } from '@convonet/kit/store/preferences'
import { AppError } from '@convonet/kit/wire/app-error'
import type { Models } from './models/models.ts'

export interface SettingsDeps {
  keyValue: KeyValue
  models: Pick<Models, 'available' | 'prefer'>
}

/** Which model, ear and voice people want. Ears and voices are the gateway's, which announces what it has. */
export function settingsHandlers(deps: SettingsDeps): Handlers<typeof settingsRoutes> {
  return {
    llmProviders: () => list('llm', deps),
    llmProvider: ({ query }, request) => read('llm', query, request, deps),
    chooseLlmProvider: ({ body }, request) => choose('llm', body, request, deps),
    sttProviders: () => list('stt', deps),
    sttProvider: ({ query }, request) => read('stt', query, request, deps),
    chooseSttProvider: ({ body }, request) => choose('stt', body, request, deps),
    ttsProviders: () => list('tts', deps),
    ttsProvider: ({ query }, request) => read('tts', query, request, deps),
    chooseTtsProvider: ({ body }, request) => choose('tts', body, request, deps),
  }
}

async function list(kind: ProviderKind, deps: SettingsDeps) {
  const { available } = await offered(kind, deps)
  const providers = PROVIDERS[kind].map(({ id, name }) => ({ id, name, available: available.includes(id) }))
  return { success: true as const, providers }
}

async function read(
  kind: ProviderKind,
  { user_id }: { user_id?: string | undefined },
  { person }: RequestContext,
  deps: SettingsDeps,
) {
  const whose = meant(person, user_id)
  const { prefer } = await offered(kind, deps)
  const wanted = await wantedProviders(deps.keyValue, kind, whose === EVERYBODY ? null : whose)
  return { success: true as const, provider: prefer(wanted) }
}

async function choose(
  kind: ProviderKind,
  { user_id, provider }: { user_id?: string | undefined; provider: string },
  { person }: RequestContext,
  deps: SettingsDeps,
) {
  const whose = meant(person, user_id)
  if (whose === EVERYBODY && person?.role !== 'supervisor' && person?.role !== 'admin') {
    throw new AppError('forbidden', 'Only supervisors and admins choose for everybody')
  }
  const known = PROVIDERS[kind]
  const name = known.find(({ id }) => id === provider)?.name
  if (!name) throw new BadChoice(`Unknown provider: choose one of ${known.map(({ id }) => id).join(', ')}`)
  const { available } = await offered(kind, deps)
  if (!available.includes(provider)) throw new BadChoice(`${name} is not available here`)
  await deps.keyValue.set(preferenceKey(kind, whose), provider)
  return { success: true as const, message: `${name} will be used from the next turn on` }
}

/** Oneself or everybody; nobody reads or chooses for somebody else. */
function meant(person: SignedIn | null, userId: string | undefined): string {
  if (!person) throw new AppError('unauthenticated', 'Sign in first')
  if (userId === EVERYBODY) return EVERYBODY
  if (userId !== undefined && userId !== person.userId) {
    throw new AppError('forbidden', 'Everybody chooses for themselves')
  }
  return person.userId
}

interface Offer {
  available: readonly string[]
  /** Of the providers wanted, best first, the one that is used. */
  prefer(wanted: readonly string[]): string
}

async function offered(kind: ProviderKind, { keyValue, models }: SettingsDeps): Promise<Offer> {
  if (kind === 'llm') return models
  const announced = await keyValue.get(announcementKey(kind))
  // No gateway is running: nothing is available, and the local one is what there will be.
  const { available, preset } = announced
    ? Announcement.parse(JSON.parse(announced))
    : { available: [], preset: 'local' }
  return { available, prefer: (wanted) => wanted.find((id) => available.includes(id)) ?? preset }
}

/** v2 answered 400 and said why in `detail`. */
class BadChoice extends AppError {
  constructor(detail: string) {
    super('invalid', 'This cannot be chosen', { facts: { success: false, detail } })
  }

  override get status(): number {
    return 400
  }
}
