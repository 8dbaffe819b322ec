import { z } from 'zod'

const moment = z.string().min(8).max(40).optional()

/** What a guest may say of a reservation, the same when it is made and when it is changed. */
export const reservationFields = {
  party_size: z.int().min(1).max(500).optional().describe('How many people come'),
  starts_at: moment.describe(
    "ISO 8601; without offset it is the restaurant's local time: 2026-11-27T19:00. When changing, a day alone keeps the time of day",
  ),
  date: moment.describe('The day, where starts_at was only said as a time of day'),
  guest_name: z.string().trim().min(1).max(255).optional(),
  guest_phone: z.string().trim().min(3).max(64).optional(),
  preorder_items: z
    .string()
    .trim()
    .max(500)
    .optional()
    .describe('Food ordered ahead: "2x bulgogi, 1x haemul_pajeon"'),
  preorder_lines_json: z
    .string()
    .max(4000)
    .optional()
    .describe(
      'The same as JSON: [{"menu_item_id": "bulgogi", "quantity": 2}]; when changing, an empty list takes all food off',
    ),
  special_requests: z.string().trim().max(2000).optional(),
}
