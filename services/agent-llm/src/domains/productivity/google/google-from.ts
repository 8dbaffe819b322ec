import { createGoogleCalendar } from '../../../adapters/google-calendar.ts'
import { createGoogleConsent } from '../../../adapters/google-consent.ts'
import type { AgentLlmConfig } from '../../../config.ts'
import type { Google } from './google.ts'
import { createSeal } from './sealed.ts'

const GOOGLE = 'https://www.googleapis.com'

/** Null without a client for OAuth. */
export function googleFrom(config: AgentLlmConfig, publicUrl: string): Google | null {
  const { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: clientSecret, GOOGLE_API_BASE: baseUrl } = config
  if (!clientId || !clientSecret) return null
  const redirectUrl = new URL('/convonet_todo/api/calendar/callback', publicUrl).href
  return {
    calendar: createGoogleCalendar({ baseUrl: baseUrl ?? GOOGLE }),
    consent: createGoogleConsent({ clientId, clientSecret, redirectUrl, baseUrl }),
    seal: createSeal(config.GOOGLE_TOKEN_KEY ?? config.SERVICE_TOKEN_SECRET),
  }
}
