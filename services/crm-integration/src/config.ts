import { z } from 'zod'

/** The CRM integration's settings by environment variable: none yet. */
export const crmIntegrationConfig = z.object({})
export type CrmIntegrationConfig = z.infer<typeof crmIntegrationConfig>
