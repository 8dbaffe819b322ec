import { parseEnv } from 'node:util'
import { nearest } from './nearest.ts'
import { V2_ALIASES, V2_FAMILIES, V2_NAMES, V2_REDIS } from './v2-names.ts'

export type Variables = Record<string, string | undefined>

export interface Environment {
  /** What settings are read from: process variables over `.env`, v2's names translated. */
  values: Variables
  /** Names nobody reads, each with the name that was probably meant. */
  problems: string[]
  /** v2's names that are given and have no reader yet. */
  unused: string[]
}

/** Reads both sources and finds what would otherwise be ignored without a word. `known` are the names that have a reader. */
export function readEnvironment(
  processEnv: Variables,
  dotEnv: string,
  known: readonly string[],
): Environment {
  const file = given(parseEnv(dotEnv))
  const process = given(processEnv)
  const values = { ...file, ...process }
  const read = new Set([...known, ...Object.keys(V2_ALIASES), ...V2_REDIS])
  const ignored = Object.keys(values).filter((name) => !read.has(name))

  return {
    values: translated(values),
    problems: ignored
      .filter((name) => !isV2(name) && (name in file ? !isTolerated(name) : looksLikeOurs(name, known)))
      .map((name) => complaint(name, name in file, known)),
    unused: ignored.filter(isV2),
  }
}

/** An empty value counts as not given. */
const given = (variables: Variables): Variables =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value))

function translated(values: Variables): Variables {
  const result: Variables = { ...values }
  for (const [theirs, ours] of Object.entries(V2_ALIASES)) result[ours] ??= values[theirs]
  result.REDIS_URL ??= redisUrl(values)
  return result
}

// Kubernetes sets REDIS_PORT=tcp://10.0.0.1:6379 beside any service named redis.
function redisUrl({ REDIS_HOST, REDIS_PORT, REDIS_PASSWORD, REDIS_DB }: Variables): string | undefined {
  const port = REDIS_PORT?.startsWith('tcp:') ? undefined : REDIS_PORT
  if (!REDIS_HOST && !port && !REDIS_PASSWORD) return undefined
  const password = REDIS_PASSWORD ? `:${encodeURIComponent(REDIS_PASSWORD)}@` : ''
  return `redis://${password}${REDIS_HOST ?? 'localhost'}:${port ?? 6379}/${REDIS_DB ?? 0}`
}

const isV2 = (name: string) => V2_NAMES.includes(name) || V2_FAMILIES.test(name)

/** What other programs that share a `.env` put there. */
const isTolerated = (name: string) => /^(COMPOSE|DOCKER|NODE|NPM|OTEL|npm)_|^(TZ|LANG|PATH)$/.test(name)

const OUR_PREFIXES =
  /^(CONVONET|VOICE|ENABLE_VOICE|LOCAL_(STT|TTS|LLM)|AGENT_LLM|CALL_CENTER|CRM_INTEGRATION|SUITECRM|HANOK)_/
const FROM_KUBERNETES = /_(SERVICE_(HOST|PORT)|PORT_\d+_(TCP|UDP)|PORT)(_|$)/
const SHORTEST_TELLING_NAME = 6

/** Process variables come from everywhere, so only those that carry our prefix or are a slip away from one of ours. */
function looksLikeOurs(name: string, known: readonly string[]): boolean {
  if (FROM_KUBERNETES.test(name)) return false
  return OUR_PREFIXES.test(name) || (name.length >= SHORTEST_TELLING_NAME && nearest(name, known) !== null)
}

function complaint(name: string, inFile: boolean, known: readonly string[]): string {
  const meant = nearest(name, [...known, ...V2_NAMES])
  const where = inFile ? ' (in .env)' : ''
  return `${name}${where}: nothing reads this${meant ? `; did you mean ${meant}?` : ''}`
}
