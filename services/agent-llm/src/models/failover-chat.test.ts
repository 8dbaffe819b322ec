import { createLog } from '@convonet/kit/process/log'
import { manualClock } from '@convonet/kit/process/manual-clock'
import { AppError } from '@convonet/kit/wire/app-error'
import { describe, expect, it } from 'vitest'
import { answered, request } from '../testing/chat-request.ts'
import { type ChatStep, scriptedChat } from '../testing/scripted-chat.ts'
import { CircuitBreaker, OPEN_MS } from './circuit-breaker.ts'
import { FailoverChat } from './failover-chat.ts'

const outage = new AppError('upstream-failed', 'The model vendor failed', { facts: { status: 500 } })
const limited = (retryAfterMs?: number) =>
  new AppError('busy', 'The model vendor limits our rate', {
    facts: { ...(retryAfterMs && { retryAfterMs }) },
  })

function scene() {
  const clock = manualClock()
  const lines: Record<string, unknown>[] = []
  const log = createLog('test', 'warn', { write: (line) => void lines.push(JSON.parse(line)) })
  const chats = { claude: scriptedChat('claude', 'by claude'), gemini: scriptedChat('gemini', 'by gemini') }
  const local = scriptedChat('local', 'by local')
  const candidates = Object.values(chats).map((chat) => ({
    chat,
    breaker: new CircuitBreaker(clock),
    modelVariable: `${chat.provider}_MODEL`,
    keyVariable: `${chat.provider}_KEY`,
  }))
  const patience = { firstMs: 2500, nextMs: 10_000 }
  const turn = () => new FailoverChat(candidates, local, { patience, clock, log })
  const answers = (chat: keyof typeof chats, ...steps: ChatStep[]) => {
    chats[chat] = Object.assign(candidates[chat === 'claude' ? 0 : 1] ?? {}, {
      chat: scriptedChat(chat, ...steps),
    }).chat
  }
  return {
    clock,
    lines,
    local,
    turn,
    answers,
    asked: (id: keyof typeof chats) => chats[id].asked.length,
    chats,
  }
}

/** Lets whatever waits for nothing but its turn run. */
const settled = async () => {
  for (let round = 0; round < 30; round++) await new Promise((resolve) => setImmediate(resolve))
}

describe('the answer', () => {
  it('is that of the first vendor, and says who wrote it', async () => {
    const { turn, asked } = scene()
    const { text, whole } = await answered(turn(), request('hello'))
    expect([text, whole?.response_metadata]).toEqual([
      'by claude',
      { provider: 'claude', model: 'claude-model' },
    ])
    expect(asked('gemini')).toBe(0)
  })

  it.each([
    ['fails', outage],
    ['limits the rate', limited()],
    ['does not know the model', new AppError('not-found', 'unknown model')],
    ['does not take the request', new AppError('invalid', 'bad request')],
    ['throws something else', new Error('boom')],
  ])('comes from the next vendor when the first %s', async (_, error) => {
    const { turn, answers, lines } = scene()
    answers('claude', error)
    const { text, whole } = await answered(turn(), request('hello'))
    expect([text, whole?.response_metadata]).toEqual([
      'by gemini',
      { provider: 'gemini', model: 'gemini-model' },
    ])
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({ provider: 'claude', model: 'claude-model' })
  })

  it('comes from the next vendor when the first says nothing at all', async () => {
    const { turn, answers } = scene()
    answers('claude', ' ', '\n')
    expect((await answered(turn(), request('hello'))).text).toBe('by gemini')
  })

  it('comes from the local model when no vendor answers', async () => {
    const { turn, answers, lines } = scene()
    answers('claude', outage)
    answers('gemini', limited())
    const { text, whole } = await answered(turn(), request('hello'))
    expect([text, whole?.response_metadata]).toEqual([
      'by local',
      { provider: 'local', model: 'local-model' },
    ])
    expect(lines.map(({ provider }) => provider)).toEqual(['claude', 'gemini'])
  })

  it('is not begun again once a word has been passed on', async () => {
    const { turn, answers, asked, lines } = scene()
    answers('claude', 'I have ', outage)
    const heard: string[] = []
    const run = async () => {
      const { signal } = new AbortController()
      for await (const { text } of turn().stream(request('hello'), { signal })) heard.push(text)
    }
    await expect(run()).rejects.toBe(outage)
    expect(heard.join('')).toBe('I have ')
    expect(asked('gemini')).toBe(0)
    expect(lines.map(({ msg }) => msg)).toEqual(['Model vendor broke off'])
  })

  it('comes from the next vendor when the first breaks off in a tool call that nobody heard of', async () => {
    const { turn, answers } = scene()
    answers('claude', { call: { title: 'milk' } }, outage)
    answers('gemini', { call: { title: 'eggs' } })
    const { calls, whole } = await answered(turn(), request('hello'))
    expect(calls.map(({ args }) => args)).toEqual([{ title: 'eggs' }])
    expect(whole?.response_metadata.provider).toBe('gemini')
  })
})

describe('a slow vendor', () => {
  it('is called off after the time for a first token, and the next one answers', async () => {
    const { turn, answers, clock, chats, lines } = scene()
    answers('claude', 'HANG')
    const answer = answered(turn(), request('hello'))
    await settled()
    clock.advance(2499)
    await settled()
    expect(chats.claude.calledOff()).toBe(0)
    clock.advance(1)
    expect((await answer).text).toBe('by gemini')
    expect(chats.claude.calledOff()).toBe(1)
    expect(lines[0]).toMatchObject({ provider: 'claude', reason: 'timeout' })
  })

  it('is not asked again in the same turn', async () => {
    const { turn, answers, asked } = scene()
    answers('claude', outage)
    const chat = turn()
    await answered(chat, request('hello'))
    await answered(chat, request('hello'))
    expect([asked('claude'), asked('gemini')]).toEqual([1, 2])
  })

  it('is called off when it stops in mid answer, which is then a failure', async () => {
    const { turn, answers, clock, chats } = scene()
    answers('claude', 'One moment, ', 'HANG')
    const answer = answered(turn(), request('hello'))
    answer.catch(() => {})
    await settled()
    clock.advance(10_000)
    await expect(answer).rejects.toMatchObject({ code: 'timeout' })
    await settled()
    expect(chats.claude.calledOff()).toBe(1)
  })
})

describe('a vendor out of order', () => {
  it('is left alone after three failures, and tried by one caller half a minute later', async () => {
    const { turn, answers, asked, clock } = scene()
    answers('claude', outage)
    for (let n = 0; n < 5; n++) expect((await answered(turn(), request('hello'))).text).toBe('by gemini')
    expect(asked('claude')).toBe(3)
    clock.advance(OPEN_MS)
    await answered(turn(), request('hello'))
    await answered(turn(), request('hello'))
    expect(asked('claude')).toBe(4)
  })

  it.each([
    ['limits the rate', limited(7000), 7000],
    ['limits the rate and does not say for how long', limited(), OPEN_MS],
    ['limits the rate for a day', limited(86_400_000), 300_000],
    ['does not know the model', new AppError('not-found', 'unknown'), 600_000],
    ['refuses the key', new AppError('forbidden', 'refused'), 600_000],
  ])('is left alone at once when it %s', async (_, error, forMs) => {
    const { turn, answers, asked, clock } = scene()
    answers('claude', error)
    await answered(turn(), request('hello'))
    clock.advance(forMs - 1)
    await answered(turn(), request('hello'))
    expect(asked('claude')).toBe(1)
    clock.advance(1)
    await answered(turn(), request('hello'))
    expect(asked('claude')).toBe(2)
  })

  it('is not left alone for requests that it does not take', async () => {
    const { turn, answers, asked } = scene()
    answers('claude', new AppError('invalid', 'bad request'))
    for (let n = 0; n < 5; n++) await answered(turn(), request('hello'))
    expect(asked('claude')).toBe(5)
  })

  it('is logged with the variable to set right, and without what was said', async () => {
    const { turn, answers, lines } = scene()
    answers('claude', new AppError('not-found', 'unknown model', { cause: new Error('model: x') }))
    answers('gemini', new AppError('forbidden', 'refused'))
    await answered(turn(), request('my secret illness'))
    expect(lines.map(({ setting }) => setting)).toEqual(['claude_MODEL', 'gemini_KEY'])
    expect(JSON.stringify(lines)).not.toContain('illness')
  })
})

describe('calling off', () => {
  it('reaches the vendor, is no failure, and asks nobody else', async () => {
    const { turn, answers, chats, lines, asked } = scene()
    answers('claude', 'HANG')
    const gone = new AbortController()
    const answer = answered(turn(), request('hello'), gone.signal)
    answer.catch(() => {})
    await settled()
    gone.abort(new Error('gone'))
    await expect(answer).rejects.toThrow('gone')
    expect([chats.claude.calledOff(), asked('gemini'), lines.length]).toEqual([1, 0, 0])
  })

  it('lets another caller try a vendor that was being tried', async () => {
    const { turn, answers, clock, asked } = scene()
    answers('claude', limited(1000))
    await answered(turn(), request('hello'))
    clock.advance(1000)
    answers('claude', 'HANG')
    const gone = new AbortController()
    const trial = answered(turn(), request('hello'), gone.signal)
    trial.catch(() => {})
    await settled()
    gone.abort(new Error('gone'))
    await expect(trial).rejects.toThrow('gone')
    answers('claude', 'by claude')
    expect((await answered(turn(), request('hello'))).text).toBe('by claude')
    expect(asked('claude')).toBe(1)
  })
})
