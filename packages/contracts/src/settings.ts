import { z } from 'zod'
import type { Contract } from './route.ts'

/** What a person may choose a provider for: the model that thinks, the ear, the voice. */
export const ProviderKind = z.enum(['llm', 'stt', 'tts'])
export type ProviderKind = z.infer<typeof ProviderKind>

export interface NamedProvider {
  /** v2's. */
  id: string
  name: string
}

const LOCAL: NamedProvider = { id: 'local', name: 'Local' }

const SPEECH: readonly NamedProvider[] = [
  { id: 'deepgram', name: 'Deepgram' },
  { id: 'elevenlabs', name: 'ElevenLabs' },
  { id: 'cartesia', name: 'Cartesia' },
  { id: 'speechmatics', name: 'Speechmatics' },
  LOCAL,
]

/** All that exist; `local` needs no vendor. */
export const PROVIDERS: Record<ProviderKind, readonly NamedProvider[]> = {
  llm: [
    { id: 'claude', name: 'Claude' },
    { id: 'gemini', name: 'Gemini' },
    { id: 'openai', name: 'OpenAI' },
    LOCAL,
  ],
  stt: SPEECH,
  tts: SPEECH,
}

/** v2's key in the key-value store for a person's choice, or the default one for `default`. */
export const preferenceKey = (kind: ProviderKind, userId: string) => `user:${userId}:${kind}_provider`

/** Where the voice gateway says which ears or voices it has. */
export const announcementKey = (kind: 'stt' | 'tts') => `providers:${kind}`

export const Announcement = z.object({
  available: z.array(z.string()),
  /** Used where nobody has chosen. */
  preset: z.string(),
})
export type Announcement = z.infer<typeof Announcement>

const Providers = z.object({
  success: z.literal(true),
  providers: z.array(z.object({ id: z.string(), name: z.string(), available: z.boolean() })),
})
const Provider = z.object({ success: z.literal(true), provider: z.string() })
const Stored = z.object({ success: z.literal(true), message: z.string() })

/** One's own id, `default`, or nothing for oneself. */
const user_id = z.string().max(64).optional()
const Choice = z.object({ user_id, provider: z.string().trim().toLowerCase().min(1).max(100) })

const list = <Url extends `/${string}`>(url: Url, summary: string) =>
  ({ method: 'GET', url, summary, access: 'public', reply: 'json', response: Providers }) as const

const read = <Url extends `/${string}`>(url: Url, summary: string) => {
  const query = z.object({ user_id })
  return { method: 'GET', url, summary, access: 'person', query, reply: 'json', response: Provider } as const
}

const write = <Url extends `/${string}`>(url: Url, summary: string) => {
  const route = { method: 'POST', url, summary, access: 'person', reply: 'json' } as const
  return { ...route, body: Choice, response: Stored }
}

/** v2's paths. */
export const settingsRoutes = {
  llmProviders: list('/convonet_todo/api/llm-providers', 'Language models and whether they can be chosen'),
  llmProvider: read('/convonet_todo/api/llm-provider', 'The language model of the next turn'),
  chooseLlmProvider: write('/convonet_todo/api/llm-provider', 'Choose the language model'),
  sttProviders: list('/convonet_todo/api/stt-providers', 'Ears and whether they can be chosen'),
  sttProvider: read('/convonet_todo/api/stt-provider', 'The ear of the next turn'),
  chooseSttProvider: write('/convonet_todo/api/stt-provider', 'Choose the ear'),
  ttsProviders: list('/convonet_todo/api/tts-providers', 'Voices and whether they can be chosen'),
  ttsProvider: read('/convonet_todo/api/tts-provider', 'The voice of the next turn'),
  chooseTtsProvider: write('/convonet_todo/api/tts-provider', 'Choose the voice'),
} as const satisfies Contract
