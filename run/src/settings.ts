import { readFileSync } from 'node:fs'
import { agentLlmConfig } from '@convonet/agent-llm/config'
import { callCenterConfig } from '@convonet/call-center/config'
import { crmIntegrationConfig } from '@convonet/crm-integration/config'
import { hanokTableConfig } from '@convonet/hanok-table/config'
import { SERVICE_NAMES, type ServiceName } from '@convonet/kit/process/service'
import { readSettings, SettingsError, type SettingsSchema } from '@convonet/kit/process/settings'
import { voiceGatewayConfig } from '@convonet/voice-gateway/config'
import type { z } from 'zod'
import { type RunConfig, runConfig } from './config.ts'
import { type Environment, readEnvironment, type Variables } from './environment.ts'
import { KEY_NAMES } from './keys.ts'

export const SERVICE_CONFIGS = {
  'voice-gateway': voiceGatewayConfig,
  'agent-llm': agentLlmConfig,
  'call-center': callCenterConfig,
  'crm-integration': crmIntegrationConfig,
  'hanok-table': hanokTableConfig,
} as const satisfies Record<ServiceName, SettingsSchema>
export type ServiceConfigs = { [Name in ServiceName]: z.infer<(typeof SERVICE_CONFIGS)[Name]> }

/** Every schema that reads variables, with the title of its table in the documentation. */
export const ALL_CONFIGS: Record<string, SettingsSchema> = { process: runConfig, ...SERVICE_CONFIGS }

/** The environment of this process and the `.env` of this folder. */
export function environment(): Environment {
  const known = Object.values(ALL_CONFIGS).flatMap(({ shape }) => Object.keys(shape))
  return readEnvironment(process.env, dotEnv(), known)
}

function dotEnv(): string {
  try {
    return readFileSync('.env', 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}

/** Settings, or what is wrong with them; several readings can be told together. */
export type Reading<T> =
  | { ok: true; settings: T; problems: readonly string[] }
  | { ok: false; problems: readonly string[] }

export const readRunConfig = (values: Variables): Reading<RunConfig> =>
  reading(() => readSettings(runConfig, values))

/** The settings of all services, whichever of them run here: one `.env` serves five processes alike. */
export function readAllConfigs(values: Variables): Reading<ServiceConfigs> {
  const readings = SERVICE_NAMES.map(
    (name) => [name, reading(() => readSettings(SERVICE_CONFIGS[name], values))] as const,
  )
  const problems = readings.flatMap(([, { problems }]) => problems)
  if (problems.length > 0) return { ok: false, problems: onePerVariable(problems, values) }
  const settings = readings.map(([name, reading]) => [name, reading.ok ? reading.settings : {}])
  return { ok: true, settings: Object.fromEntries(settings) as ServiceConfigs, problems }
}

/** A variable may be read by several services, and a missing key is told of by `missingKeys`. */
function onePerVariable(problems: readonly string[], values: Variables): string[] {
  const byName = new Map(problems.toReversed().map((problem) => [problem.split(':', 1)[0] ?? '', problem]))
  for (const name of KEY_NAMES) if (!values[name]) byName.delete(name)
  return [...byName.values()]
}

/** With a database server a process cannot make keys up: all replicas need the same. */
export function missingKeys({ DATABASE_URL }: RunConfig, values: Variables): string[] {
  if (!DATABASE_URL) return []
  const missing = KEY_NAMES.filter((name) => !values[name])
  return missing.map(
    (name) => `${name}: must be given with DATABASE_URL, for example as \`openssl rand -hex 32\` prints it`,
  )
}

/** Where each service answers when it is another process. */
export const URL_VARIABLES = {
  'voice-gateway': 'VOICE_GATEWAY_URL',
  'agent-llm': 'AGENT_LLM_URL',
  'call-center': 'CALL_CENTER_URL',
  'crm-integration': 'CRM_INTEGRATION_URL',
  'hanok-table': 'HANOK_TABLE_URL',
} as const satisfies Record<ServiceName, keyof RunConfig>

const PEERS: Partial<Record<ServiceName, readonly ServiceName[]>> = {
  'voice-gateway': ['agent-llm', 'call-center'],
  'agent-llm': ['call-center'],
  'crm-integration': ['call-center'],
  'hanok-table': ['call-center'],
}

/** A service needs the address of each peer that does not run in the same process. */
export function missingPeers(names: readonly ServiceName[], config: RunConfig): string[] {
  return names.flatMap((name) => {
    const absent = (PEERS[name] ?? []).filter((peer) => !names.includes(peer) && !config[URL_VARIABLES[peer]])
    return absent.map(
      (peer) => `${URL_VARIABLES[peer]}: ${name} needs the address of ${peer}, which runs elsewhere`,
    )
  })
}

function reading<T>(read: () => T): Reading<T> {
  try {
    return { ok: true, settings: read(), problems: [] }
  } catch (error) {
    if (error instanceof SettingsError) return { ok: false, problems: error.problems }
    throw error
  }
}
