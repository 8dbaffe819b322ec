import { z } from 'zod'

/** The restaurant's settings by environment variable: none yet. */
export const hanokTableConfig = z.object({})
export type HanokTableConfig = z.infer<typeof hanokTableConfig>
