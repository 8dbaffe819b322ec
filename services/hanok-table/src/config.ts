import { z } from 'zod'

const cents = (standard: number) =>
  z.coerce.number('must be a number of cents').int().min(0).default(standard)

/** The restaurant's settings by environment variable. */
export const hanokTableConfig = z.object({
  HANOK_RESERVATION_WALL_TIMEZONE: z
    .string()
    .default('America/Los_Angeles')
    .describe("The restaurant's time zone when its database is new; afterwards the staff's settings hold"),
  HANOK_PREMIUM_PREORDER_CENTS: cents(30_000).describe(
    'Food ordered ahead for at least this much makes a cancellation ask twice; 0 never asks',
  ),
  HANOK_VIP_PREORDER_CENTS: cents(50_000).describe(
    'Food ordered ahead for at least this much makes the guest a VIP; 0 makes nobody one',
  ),
  SERVICE_TOKEN_SECRET: z
    .string()
    .min(32, 'must have at least 32 characters')
    .describe('Key of the tokens by which our services know each other; the same for all of them'),
})
export type HanokTableConfig = z.infer<typeof hanokTableConfig>
