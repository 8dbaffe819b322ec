import { AppError } from '@convonet/kit/wire/app-error'
import { z } from 'zod'
import type { Cancellable, GoogleConsent, GoogleTokens } from '../ports.ts'

const SCOPE = 'https://www.googleapis.com/auth/calendar'
const PATIENCE_MS = 20_000

export interface GoogleClient {
  clientId: string
  clientSecret: string
  /** Where Google sends people back to. */
  redirectUrl: string
  /** In place of all of Google's own addresses. */
  baseUrl: string | undefined
}

const Tokens = z.object({
  access_token: z.string(),
  expires_in: z.number().default(3600),
  refresh_token: z.string().nullish(),
})

/** OAuth 2.0 for web servers with PKCE (https://developers.google.com/identity/protocols/oauth2/web-server, read 2026-11). */
export function createGoogleConsent({
  clientId,
  clientSecret,
  redirectUrl,
  baseUrl,
}: GoogleClient): GoogleConsent {
  const accounts = baseUrl ?? 'https://accounts.google.com'
  const oauth = baseUrl ?? 'https://oauth2.googleapis.com'
  const client = { client_id: clientId, client_secret: clientSecret }
  return {
    url({ state, challenge }) {
      const url = new URL('/o/oauth2/v2/auth', accounts)
      url.search = new URLSearchParams({
        client_id: clientId,
        redirect_uri: redirectUrl,
        response_type: 'code',
        scope: SCOPE,
        access_type: 'offline',
        prompt: 'consent',
        state,
        code_challenge: challenge,
        code_challenge_method: 'S256',
      }).toString()
      return url.href
    },
    exchange: (code, verifier, options) =>
      tokens(
        new URL('/token', oauth),
        {
          ...client,
          code,
          code_verifier: verifier,
          grant_type: 'authorization_code',
          redirect_uri: redirectUrl,
        },
        options,
      ),
    refresh: (refreshToken, options) =>
      tokens(
        new URL('/token', oauth),
        { ...client, refresh_token: refreshToken, grant_type: 'refresh_token' },
        options,
      ),
    async revoke(refreshToken, options) {
      await post(new URL('/revoke', oauth), { token: refreshToken }, options)
    },
  }
}

async function tokens(
  url: URL,
  form: Record<string, string>,
  options: Cancellable,
): Promise<GoogleTokens | null> {
  const response = await post(url, form, options)
  // `invalid_grant`: the code or the refresh token is used up, expired or revoked.
  if (response.status === 400 || response.status === 401) return null
  const answer = Tokens.safeParse(response.ok ? await response.json().catch(() => null) : null)
  if (!answer.success) throw new AppError('upstream-failed', 'Google gave no tokens')
  const { access_token, expires_in, refresh_token } = answer.data
  return { accessToken: access_token, expiresInS: expires_in, refreshToken: refresh_token ?? null }
}

async function post(url: URL, form: Record<string, string>, { signal }: Cancellable): Promise<Response> {
  const patience = AbortSignal.timeout(PATIENCE_MS)
  try {
    const body = new URLSearchParams(form)
    return await fetch(url, { method: 'POST', body, signal: AbortSignal.any([signal, patience]) })
  } catch (cause) {
    signal.throwIfAborted()
    throw new AppError('upstream-failed', 'Google does not answer', { cause })
  }
}
