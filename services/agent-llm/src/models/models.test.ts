import { preferenceKey } from '@convonet/contracts/settings'
import { createLog } from '@convonet/kit/process/log'
import { manualClock } from '@convonet/kit/process/manual-clock'
import { createMemoryKeyValue } from '@convonet/kit/store/memory-key-value'
import { expect, it } from 'vitest'
import { answered, request } from '../testing/chat-request.ts'
import { scriptedChat } from '../testing/scripted-chat.ts'
import { createModels } from './models.ts'

const ANN = '5f0c9bd0-4c1e-4a39-8e0f-0f1a1f0f1a1f'
const signal = new AbortController().signal

async function chosen(
  wishes: { ann?: string; everybody?: string; preset?: string },
  keys: readonly string[] = ['claude', 'gemini', 'openai'],
  userId: string | null = ANN,
) {
  const clock = manualClock()
  const keyValue = createMemoryKeyValue(clock)
  if (wishes.ann) await keyValue.set(preferenceKey('llm', ANN), wishes.ann)
  if (wishes.everybody) await keyValue.set(preferenceKey('llm', 'default'), wishes.everybody)
  const models = createModels({
    vendors: keys.map((id) => scriptedChat(id, `by ${id}`)),
    local: scriptedChat('local', 'by local'),
    preset: wishes.preset,
    firstTokenTimeoutMs: 2500,
    keyValue,
    clock,
    log: createLog('test', 'silent'),
  })
  const chat = await models.choose({ userId, name: null, channel: 'web' }, { signal })
  const { text } = await answered(chat, request('hello'))
  expect(text).toBe(`by ${chat.provider}`)
  return chat.provider
}

it.each([
  [{ ann: 'openai', everybody: 'gemini', preset: 'claude' }, 'openai'],
  [{ everybody: 'gemini', preset: 'claude' }, 'gemini'],
  [{ preset: 'openai' }, 'openai'],
  [{ ann: 'local', preset: 'openai' }, 'local'],
  [{ preset: 'local' }, 'local'],
  [{}, 'claude'],
  [{ ann: 'grok', everybody: 'gpt', preset: 'gemini' }, 'gemini'],
])('given %j asks %s', async (wishes, provider) => {
  expect(await chosen(wishes)).toBe(provider)
})

it('passes over what has no key', async () => {
  expect(await chosen({ ann: 'claude', everybody: 'gemini' }, ['gemini', 'openai'])).toBe('gemini')
  expect(await chosen({ ann: 'claude', preset: 'gemini' }, ['openai'])).toBe('openai')
  expect(await chosen({ ann: 'claude', preset: 'gemini' }, [])).toBe('local')
})

it("gives an anonymous caller nobody's choice but everybody's", async () => {
  expect(await chosen({ ann: 'openai', everybody: 'gemini' }, undefined, null)).toBe('gemini')
})

it('obeys a changed choice at the next turn', async () => {
  const clock = manualClock()
  const keyValue = createMemoryKeyValue(clock)
  const vendors = [scriptedChat('claude', 'a'), scriptedChat('gemini', 'b')]
  const rest = { local: scriptedChat('local', 'c'), preset: undefined, firstTokenTimeoutMs: 2500 }
  const models = createModels({ vendors, ...rest, keyValue, clock, log: createLog('test', 'silent') })
  const provider = async () =>
    (await models.choose({ userId: ANN, name: null, channel: 'web' }, { signal })).provider
  expect(await provider()).toBe('claude')
  await keyValue.set(preferenceKey('llm', ANN), 'gemini')
  expect(await provider()).toBe('gemini')
})

it('goes on by default when the choices cannot be read', async () => {
  const clock = manualClock()
  const keyValue = { ...createMemoryKeyValue(clock), get: () => Promise.reject(new Error('Redis is away')) }
  const rest = { local: scriptedChat('local', 'c'), preset: undefined, firstTokenTimeoutMs: 2500 }
  const log = createLog('test', 'silent')
  const models = createModels({ vendors: [scriptedChat('claude', 'a')], ...rest, keyValue, clock, log })
  expect((await models.choose({ userId: ANN, name: null, channel: 'web' }, { signal })).provider).toBe(
    'claude',
  )
})
