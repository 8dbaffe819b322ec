import { flag, milliseconds } from '@convonet/kit/process/settings'
import { z } from 'zod'

const secret = (what: string) => z.string().min(32, 'must have at least 32 characters').describe(what)

/** The gateway's settings by environment variable. */
export const voiceGatewayConfig = z.object({
  ENABLE_VOICE_PIN: flag(true).describe(
    'Callers sign in with a PIN; `false` lets everyone in without personal tools',
  ),
  VOICE_PIN: z
    .string()
    .regex(/^\d{4,10}$/, 'must be 4 to 10 digits')
    .optional()
    .describe('A PIN shared by all, tried when no person has the PIN given; it opens no personal tools'),
  VOICE_STT_PROVIDER: z.string().default('local').describe('Which service listens: `local`'),
  VOICE_TTS_PROVIDER: z.string().default('local').describe('Which service speaks: `local`'),
  LOCAL_STT_MODEL: z
    .enum(['base', 'tiny'])
    .default('base')
    .describe('Size of the local recogniser; `tiny` takes half the time and memory and errs more'),
  LOCAL_TTS_VOICE: z
    .enum(['rms', 'kal16'])
    .default('rms')
    .describe('The local voice; `kal16` starts sooner, `rms` is easier to understand'),
  ENDPOINT_SILENCE_MS: milliseconds(500).describe(
    'Silence that ends an utterance; shorter when it reads complete, longer after "um" or inside a number',
  ),
  ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .describe('Other sites whose pages may open the voice socket, separated by commas; our own may always'),
  SESSION_SECRET: secret('Key of the secrets by which a page resumes its call'),
  SERVICE_TOKEN_SECRET: secret(
    'Key of the tokens by which our services know each other; the same for all of them',
  ),
  AGENT_LLM_URL: z.url().optional().describe('Where agent-llm answers, when it is another process'),
  CALL_CENTER_URL: z.url().optional().describe('Where call-center answers, when it is another process'),
})
export type VoiceGatewayConfig = z.infer<typeof voiceGatewayConfig>
