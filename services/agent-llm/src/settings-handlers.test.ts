import type { SignedIn } from '@convonet/contracts/identity'
import { announcementKey, settingsRoutes } from '@convonet/contracts/settings'
import { mount } from '@convonet/kit/http/mount'
import { createServer } from '@convonet/kit/http/server'
import { createServiceTokens } from '@convonet/kit/http/service-token'
import { createLog } from '@convonet/kit/process/log'
import { manualClock } from '@convonet/kit/process/manual-clock'
import { createMemoryKeyValue } from '@convonet/kit/store/memory-key-value'
import { fakeSessions } from '@convonet/kit/testing/fake-sessions'
import { describe, expect, it } from 'vitest'
import { createModels } from './models/models.ts'
import { settingsHandlers } from './settings-handlers.ts'
import { scriptedChat } from './testing/scripted-chat.ts'

const somebody = (n: number, role: SignedIn['role']): SignedIn => ({
  userId: `5f0c9bd0-4c1e-4a39-8e0f-00000000000${n}`,
  name: 'Somebody',
  email: 'somebody@example.com',
  role,
})
const PEOPLE = {
  ann: somebody(1, null),
  bob: somebody(2, null),
  agent: somebody(3, 'agent'),
  supervisor: somebody(4, 'supervisor'),
  admin: somebody(5, 'admin'),
}

async function scene() {
  const clock = manualClock()
  const log = createLog('test', 'silent')
  const keyValue = createMemoryKeyValue(clock)
  const models = createModels({
    vendors: [scriptedChat('gemini', 'x'), scriptedChat('openai', 'x')],
    local: scriptedChat('local', 'x'),
    preset: undefined,
    firstTokenTimeoutMs: 2500,
    keyValue,
    clock,
    log,
  })
  const app = await createServer({ log })
  const doors = { tokens: createServiceTokens('s'.repeat(32), clock), sessions: fakeSessions(PEOPLE) }
  mount(app, settingsRoutes, settingsHandlers({ keyValue, models }), doors)

  const send = async (
    method: 'GET' | 'POST',
    path: string,
    token?: keyof typeof PEOPLE,
    payload?: object,
  ) => {
    const headers = token ? { authorization: `Bearer ${token}` } : {}
    const reply = await app.inject({
      method,
      url: `/convonet_todo/api/${path}`,
      headers,
      ...(payload && { payload }),
    })
    return { status: reply.statusCode, type: reply.headers['content-type'], body: reply.json() }
  }
  const get = (path: string, token?: keyof typeof PEOPLE) => send('GET', path, token)
  const post = (path: string, token: keyof typeof PEOPLE | undefined, payload: object) =>
    send('POST', path, token, payload)
  const announce = (kind: 'stt' | 'tts', available: string[], preset: string) =>
    keyValue.set(announcementKey(kind), JSON.stringify({ available, preset }))
  return { keyValue, get, post, announce }
}

describe('the providers', () => {
  it('of language models are those with a key, and the local one', async () => {
    const { get } = await scene()
    expect((await get('llm-providers')).body).toEqual({
      success: true,
      providers: [
        { id: 'claude', name: 'Claude', available: false },
        { id: 'gemini', name: 'Gemini', available: true },
        { id: 'openai', name: 'OpenAI', available: true },
        { id: 'local', name: 'Local', available: true },
      ],
    })
  })

  it.each(['stt', 'tts'] as const)('of %s are what the gateway says it has', async (kind) => {
    const { get, announce } = await scene()
    const available = async () =>
      (await get(`${kind}-providers`)).body.providers
        .filter((provider: { available: boolean }) => provider.available)
        .map(({ id }: { id: string }) => id)
    expect(await available()).toEqual([])
    await announce(kind, ['local', 'deepgram'], 'local')
    expect(await available()).toEqual(['deepgram', 'local'])
    const { providers } = (await get(`${kind}-providers`)).body
    expect(providers.map(({ id }: { id: string }) => id)).toEqual([
      'deepgram',
      'elevenlabs',
      'cartesia',
      'speechmatics',
      'local',
    ])
  })
})

describe('a choice', () => {
  it("is made for oneself and read again, with v2's body and without an id", async () => {
    const { get, post, keyValue } = await scene()
    expect((await get('llm-provider', 'ann')).body).toEqual({ success: true, provider: 'gemini' })
    const made = await post('llm-provider', 'ann', { user_id: PEOPLE.ann.userId, provider: 'openai' })
    expect([made.status, made.body]).toEqual([
      200,
      { success: true, message: expect.stringContaining('OpenAI') },
    ])
    expect(await keyValue.get(`user:${PEOPLE.ann.userId}:llm_provider`)).toBe('openai')
    expect((await get(`llm-provider?user_id=${PEOPLE.ann.userId}`, 'ann')).body.provider).toBe('openai')
    expect((await get('llm-provider', 'bob')).body.provider).toBe('gemini')
    await post('llm-provider', 'ann', { provider: ' Local ' })
    expect((await get('llm-provider', 'ann')).body.provider).toBe('local')
  })

  it.each(['supervisor', 'admin'] as const)('for everybody is made by the %s', async (who) => {
    const { get, post } = await scene()
    expect((await post('llm-provider', who, { user_id: 'default', provider: 'openai' })).status).toBe(200)
    expect((await get('llm-provider', 'ann')).body.provider).toBe('openai')
    expect((await get('llm-provider?user_id=default', 'bob')).body.provider).toBe('openai')
    await post('llm-provider', 'ann', { provider: 'gemini' })
    expect((await get('llm-provider', 'ann')).body.provider).toBe('gemini')
    expect((await get('llm-provider?user_id=default', 'ann')).body.provider).toBe('openai')
  })

  it.each(['ann', 'agent'] as const)('for everybody is not made by the likes of %s', async (who) => {
    const { post, keyValue } = await scene()
    const reply = await post('llm-provider', who, { user_id: 'default', provider: 'openai' })
    expect([reply.status, reply.type]).toEqual([403, expect.stringContaining('application/problem+json')])
    expect(await keyValue.get('user:default:llm_provider')).toBeNull()
  })

  it('is made and read for nobody else', async () => {
    const { get, post, keyValue } = await scene()
    const user_id = PEOPLE.bob.userId
    expect((await post('tts-provider', 'admin', { user_id, provider: 'local' })).status).toBe(403)
    expect((await get(`llm-provider?user_id=${user_id}`, 'ann')).status).toBe(403)
    expect(await keyValue.get(`user:${user_id}:tts_provider`)).toBeNull()
  })

  it('needs somebody who is signed in', async () => {
    const { get, post } = await scene()
    expect((await get('llm-provider')).status).toBe(401)
    expect((await post('stt-provider', undefined, { user_id: 'default', provider: 'local' })).status).toBe(
      401,
    )
  })

  it.each([
    ['llm-provider', 'grok', 'Unknown provider'],
    ['llm-provider', 'claude', 'Claude is not available here'],
    ['llm-provider', 'constructor', 'Unknown provider'],
    ['stt-provider', 'deepgram', 'Deepgram is not available here'],
    ['tts-provider', 'whisper', 'Unknown provider'],
  ])('at %s of %s is refused with 400', async (path, provider, detail) => {
    const { post, announce } = await scene()
    await announce('stt', ['local'], 'local')
    const { status, type, body } = await post(path, 'ann', { user_id: PEOPLE.ann.userId, provider })
    expect([status, type]).toEqual([400, expect.stringContaining('application/problem+json')])
    expect(body).toMatchObject({ success: false, code: 'invalid', status: 400 })
    expect(body.detail).toContain(detail)
  })

  it('of ear and voice falls back to what the gateway has', async () => {
    const { get, post, announce } = await scene()
    expect((await get('stt-provider', 'ann')).body.provider).toBe('local')
    await announce('stt', ['local', 'deepgram'], 'deepgram')
    expect((await get('stt-provider', 'ann')).body.provider).toBe('deepgram')
    expect((await post('stt-provider', 'ann', { provider: 'local' })).status).toBe(200)
    expect((await get('stt-provider', 'ann')).body.provider).toBe('local')
    await announce('stt', ['deepgram'], 'deepgram')
    expect((await get('stt-provider', 'ann')).body.provider).toBe('deepgram')
  })
})
