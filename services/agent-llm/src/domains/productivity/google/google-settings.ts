import { z } from 'zod'

/** For Google Calendar, by environment variable. Without a client there is none. */
export const googleSettings = {
  GOOGLE_CLIENT_ID: z
    .string()
    .optional()
    .describe('OAuth client with which people connect their Google Calendar'),
  GOOGLE_CLIENT_SECRET: z.string().optional().describe('Its secret'),
  GOOGLE_API_BASE: z.url().optional().describe("Another address in place of all of Google's own"),
  GOOGLE_TOKEN_KEY: z
    .string()
    .min(32, 'must have at least 32 characters')
    .optional()
    .describe(
      "Key under which people's tokens for Google are kept; made from SERVICE_TOKEN_SECRET without it",
    ),
  PUBLIC_URL: z
    .url('must be an address such as https://desk.example.org')
    .optional()
    .describe(
      'Where browsers reach this, also when Google sends them back; with https the session cookie is never sent without it',
    ),
}
