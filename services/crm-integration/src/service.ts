import { healthRoute } from '@convonet/kit/http/health'
import type { Service, Surroundings } from '@convonet/kit/process/service'
import type { CrmIntegrationConfig } from './config.ts'

/** Contacts, meetings, cases and notes. */
export async function createCrmIntegration(
  _surroundings: Surroundings,
  _config: CrmIntegrationConfig,
): Promise<Service> {
  return {
    name: 'crm-integration',
    parts: [],
    checks: {},
    async routes(app) {
      healthRoute(app, 'crm-integration')
    },
    async [Symbol.asyncDispose]() {},
  }
}
