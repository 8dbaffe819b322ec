import { port } from '@convonet/kit/process/settings'
import { z } from 'zod'

const key = (what: string) =>
  z
    .string()
    .min(32, 'must have at least 32 characters')
    .optional()
    .describe(`${what}. Made on first start in DATA_DIR/keys.json; must be given with DATABASE_URL`)

const peer = (service: string) =>
  z
    .url('must be an address such as http://127.0.0.1:8081')
    .optional()
    .describe(`Where ${service} answers, when it is another process`)

/** What whoever starts the services needs to know, by environment variable. */
export const runConfig = z.object({
  HOST: z.string().default('127.0.0.1').describe('Address to listen on; `0.0.0.0` for all'),
  PORT: port(8080).describe('Port to listen on'),
  DATA_DIR: z
    .string()
    .default('./.data')
    .describe(
      'Folder of the embedded database, of the keys and of stored files; with several replicas one that they share',
    ),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?(\+\w+)?:\/\/./, 'must begin with postgresql://')
    .transform((url) => url.replace(/^postgres(ql)?(\+\w+)?:/, 'postgresql:'))
    .optional()
    .describe('PostgreSQL 15 or later, in place of the embedded database (v2: `DB_URI`)'),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\/./, 'must begin with redis:// or rediss://')
    .optional()
    .describe(
      'Redis 6.2 or later, in place of memory (v2: `REDIS_HOST`, `REDIS_PORT`, `REDIS_PASSWORD`, `REDIS_DB`)',
    ),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Least severe line that is logged: `debug`, `info`, `warn`, `error` or `silent`'),
  TRUST_PROXY: z
    .string()
    .default('loopback')
    .transform(trustedProxies)
    .describe(
      'Whose `X-Forwarded-*` headers count: `false`, `true`, a number of hops, or addresses and networks',
    ),
  SERVICE_TOKEN_SECRET: key('Signs the tokens by which services know each other'),
  PIN_HASH_KEY: key('Turns voice PINs into what the database keeps'),
  SESSION_SECRET: key('Signs resume secrets'),
  JWT_SECRET_KEY: key('Signs the tokens of /api/auth'),
  CONVONET_TOKEN: z
    .string()
    .optional()
    .describe('API token of the person for whom the tools of `npm run mcp` work'),
  AGENT_LLM_URL: peer('agent-llm'),
  CALL_CENTER_URL: peer('call-center'),
  VOICE_GATEWAY_URL: peer('voice-gateway'),
  CRM_INTEGRATION_URL: peer('crm-integration'),
  HANOK_TABLE_URL: peer('hanok-table'),
})
export type RunConfig = z.infer<typeof runConfig>

type TrustedProxies = boolean | string | ((address: string, hop: number) => boolean)

function trustedProxies(given: string): TrustedProxies {
  if (given === 'true' || given === 'false') return given === 'true'
  return /^\d+$/.test(given) ? (_address, hop) => hop < Number(given) : given
}
