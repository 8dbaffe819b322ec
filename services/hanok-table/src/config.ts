import { flag } from '@convonet/kit/process/settings'
import { z } from 'zod'
import { readInventory, V2_INVENTORY } from './furnish.ts'

const cents = (standard: number) =>
  z.coerce.number('must be a number of cents').int().min(0).default(standard)

/** The restaurant's settings by environment variable. */
export const hanokTableConfig = z.object({
  HANOK_RESERVATION_WALL_TIMEZONE: z
    .string()
    .default('America/Los_Angeles')
    .describe("The restaurant's time zone when its database is new; afterwards the staff's settings hold"),
  HANOK_TABLE_INVENTORY_JSON: z
    .string()
    .refine((json) => readInventory(json) !== null, 'must be JSON such as {"4":2,"6":3}')
    .default(V2_INVENTORY)
    .describe(
      "Seats of a table to how many there are, where a restaurant has no tables yet; afterwards the staff's hold",
    ),
  HANOK_PREMIUM_PREORDER_CENTS: cents(30_000).describe(
    'Food ordered ahead for at least this much makes a cancellation ask twice; 0 never asks',
  ),
  HANOK_VIP_PREORDER_CENTS: cents(50_000).describe(
    'Food ordered ahead for at least this much makes the guest a VIP; 0 makes nobody one',
  ),
  HANOK_PREMIUM_CANCEL_RETENTION_GATE: flag(true).describe(
    'Whether a cancellation asks twice at all; `false` never asks',
  ),
  HANOK_VOICE_CREATE_DEDUP_SECONDS: z.coerce
    .number('must be a number of seconds')
    .int()
    .min(0)
    .max(3600)
    .default(120)
    .describe('For so long the same booking by voice is the one that was made before; 0 never is'),
  HANOK_GUEST_WRITES: z.coerce
    .number('must be a number')
    .int()
    .min(0)
    .default(30)
    .describe(
      'How many holds and bookings guests of one network may make in five minutes; 0 allows any number',
    ),
  HANOK_HOUSE_PHONE: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/, 'must be a number such as +12125550100')
    .optional()
    .describe("The restaurant's own phone number, for its pages"),
  HANOK_RESERVATION_LAB: flag(false).describe(
    'Lets admins delete reservations for good, with all that is known of them; for trials',
  ),
  HANOK_PUBLIC_BASE_URL: z
    .url('must be an address such as https://hanok.example')
    .optional()
    .describe('Under which guests and the telephone provider reach the restaurant'),
  TELNYX_API_KEY: z
    .string()
    .optional()
    .describe('Calls guests and writes to them with Telnyx (v2 also: `TELNYX_API_TOKEN`)'),
  TELNYX_CONNECTION_ID: z
    .string()
    .optional()
    .describe('The Call Control application at Telnyx that calls; without one there are messages only'),
  TELNYX_FROM_NUMBER: z
    .string()
    .regex(/^\+[1-9]\d{6,14}$/, 'must be a number such as +12135550100')
    .optional()
    .describe("The restaurant's number at Telnyx"),
  TELNYX_PUBLIC_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/, 'must be the public key as Telnyx shows it')
    .optional()
    .describe("Tells Telnyx's webhooks from others; without it all are refused"),
  TELNYX_BASE_URL: z
    .url()
    .default('https://api.telnyx.com')
    .describe('Another address for Telnyx, such as a proxy'),
  SERVICE_TOKEN_SECRET: z
    .string()
    .min(32, 'must have at least 32 characters')
    .describe('Key of the tokens by which our services know each other; the same for all of them'),
})
export type HanokTableConfig = z.infer<typeof hanokTableConfig>
