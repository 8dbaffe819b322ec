import { z } from 'zod'

/** A dish as guests see it. */
export const MenuItem = z.object({
  id: z.string(),
  name_en: z.string(),
  name_ko: z.string(),
  price_cents: z.int(),
  /** `$22.00` */
  price_display: z.string(),
  description: z.string(),
})
export type MenuItem = z.infer<typeof MenuItem>

/** A dish ordered ahead. Quantities of one dish are one line. */
export const PreorderLine = z.object({
  menu_item_id: z.string(),
  name_en: z.string(),
  quantity: z.int().min(1),
  unit_price_cents: z.int(),
  line_total_cents: z.int(),
})
export type PreorderLine = z.infer<typeof PreorderLine>
