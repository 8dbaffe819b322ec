import { expect, it } from 'vitest'
import { missingKeys, missingPeers, readAllConfigs, readRunConfig } from './settings.ts'

const secret = 'x'.repeat(32)
const keys = {
  SERVICE_TOKEN_SECRET: secret,
  PIN_HASH_KEY: secret,
  SESSION_SECRET: secret,
  JWT_SECRET_KEY: secret,
}
const config = (values: Record<string, string> = {}) => {
  const reading = readRunConfig(values)
  if (!reading.ok) throw new Error(reading.problems.join())
  return reading.settings
}

it('needs nothing to be set', () => {
  expect(config()).toMatchObject({
    HOST: '127.0.0.1',
    PORT: 8080,
    DATA_DIR: './.data',
    TRUST_PROXY: 'loopback',
  })
  expect(readAllConfigs(keys)).toMatchObject({
    ok: true,
    settings: { 'voice-gateway': { ENABLE_VOICE_PIN: true } },
  })
})

it.each([
  ['PORT', 'eighty', 'PORT: must be a port number'],
  ['PORT', '70000', 'PORT: '],
  ['DATABASE_URL', 'mysql://db', 'DATABASE_URL: must begin with postgresql://'],
  ['REDIS_URL', 'cache:6379', 'REDIS_URL: must begin with redis:// or rediss://'],
  ['SESSION_SECRET', 'short', 'SESSION_SECRET: must have at least 32 characters'],
  ['AGENT_LLM_URL', 'agent', 'AGENT_LLM_URL: must be an address'],
])('refuses %s=%s', (name, value, complaint) => {
  expect(readRunConfig({ [name]: value }).problems).toEqual([expect.stringContaining(complaint)])
})

it.each(['postgres://db/x', 'postgresql+psycopg2://db/x', 'postgresql://db/x'])('reads %s as v2 did', (url) =>
  expect(config({ DATABASE_URL: url }).DATABASE_URL).toBe('postgresql://db/x'),
)

it('trusts as many proxies as it is told', () => {
  const { TRUST_PROXY } = config({ TRUST_PROXY: '2' })
  if (typeof TRUST_PROXY !== 'function') throw new Error('expected hops to become a function')
  expect([0, 1, 2].map((hop) => TRUST_PROXY('203.0.113.7', hop))).toEqual([true, true, false])
  expect(config({ TRUST_PROXY: 'false' }).TRUST_PROXY).toBe(false)
})

it('tells once of a variable that several services read, and leaves missing keys to their own message', () => {
  const { problems } = readAllConfigs({ SERVICE_TOKEN_SECRET: 'short', LOCAL_STT_MODEL: 'huge' })
  expect(problems.filter((problem) => problem.startsWith('SERVICE_TOKEN_SECRET'))).toHaveLength(1)
  expect(problems.filter((problem) => problem.startsWith('LOCAL_STT_MODEL'))).toHaveLength(1)
  expect(problems).toHaveLength(2)
})

it('asks for the keys only where they cannot be made', () => {
  const onServer = config({ DATABASE_URL: 'postgresql://db/x' })
  expect(missingKeys(config(), {})).toEqual([])
  expect(missingKeys(onServer, keys)).toEqual([])
  expect(missingKeys(onServer, { ...keys, PIN_HASH_KEY: undefined })).toEqual([
    expect.stringContaining('PIN_HASH_KEY: must be given with DATABASE_URL'),
  ])
})

it('asks for the address of a peer that runs elsewhere', () => {
  expect(missingPeers(['voice-gateway', 'call-center', 'agent-llm'], config())).toEqual([])
  expect(missingPeers(['voice-gateway', 'call-center'], config())).toEqual([
    'AGENT_LLM_URL: voice-gateway needs the address of agent-llm, which runs elsewhere',
  ])
  expect(
    missingPeers(['voice-gateway', 'call-center'], config({ AGENT_LLM_URL: 'http://agent:8080' })),
  ).toEqual([])
})
