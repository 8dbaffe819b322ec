import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { AppError } from '@convonet/kit/wire/app-error'
import { type Fixture, LLMock } from '@copilotkit/aimock'
import { AIMessage, HumanMessage, ToolMessage } from '@langchain/core/messages'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { ChatModel } from '../ports.ts'
import { answered, request } from '../testing/chat-request.ts'
import { startWiretap, type Wiretap } from '../testing/wiretap.ts'

const GREETING = 'Hello there, how can I help you today?'

/** In the words of all three wires. */
const usage = {
  ...{ prompt_tokens: 40, completion_tokens: 9 },
  ...{ input_tokens: 40, output_tokens: 9 },
  ...{ promptTokenCount: 40, candidatesTokenCount: 9 },
}

const fixtures: Fixture[] = [
  { match: { userMessage: 'hello' }, response: { content: GREETING, usage }, chunkSize: 5 },
  { match: { userMessage: 'add milk', hasToolResult: true }, response: { content: 'Milk is on your list.' } },
  {
    match: { userMessage: 'add milk' },
    response: { toolCalls: [{ name: 'create_todo', arguments: '{"title":"buy milk","priority":"high"}' }] },
    chunkSize: 4,
  },
  {
    match: { userMessage: 'milk and eggs' },
    response: {
      toolCalls: [
        { name: 'create_todo', arguments: '{"title":"milk"}' },
        { name: 'create_todo', arguments: '{"title":"eggs"}' },
      ],
    },
  },
  {
    match: { userMessage: 'too much' },
    response: { error: { message: 'slow down' }, status: 429, retryAfter: 7 },
  },
  { match: { userMessage: 'broken' }, response: { error: { message: 'oops' }, status: 500 } },
  { match: { userMessage: 'which model' }, response: { error: { message: 'no such model' }, status: 404 } },
  { match: { userMessage: 'bad key' }, response: { error: { message: 'who are you' }, status: 401 } },
  { match: { userMessage: 'cut' }, response: { content: GREETING }, chunkSize: 5, truncateAfterChunks: 4 },
  { match: { userMessage: 'garbled' }, response: { content: GREETING }, chaos: { malformedRate: 1 } },
  { match: { userMessage: 'slow' }, response: { content: GREETING }, streamingProfile: { ttft: 300 } },
  { match: { userMessage: 'silence' }, response: { content: '' } },
  {
    match: { userMessage: 'forever' },
    response: { content: GREETING.repeat(40) },
    chunkSize: 5,
    latency: 15,
  },
]

/** What every adapter of a vendor does, judged by a stand-in that speaks the vendor's wire. */
export function chatModelContract(create: (url: string) => ChatModel, more: (vendor: () => Wiretap) => void) {
  const mock = new LLMock({ port: 0, strict: true, logLevel: 'silent' }).addFixtures(fixtures)
  let vendor: Wiretap
  let model: ChatModel
  beforeAll(async () => {
    vendor = await startWiretap(await mock.start())
    model = create(vendor.url)
  })
  afterAll(async () => {
    await vendor[Symbol.asyncDispose]()
    await mock.stop()
  })

  const failure = async (said: string) => {
    const error: unknown = await answered(model, request(said)).catch((thrown: unknown) => thrown)
    if (!(error instanceof AppError)) throw new Error('expected an AppError', { cause: error })
    return error
  }

  it('streams text, and says once who wrote it and what it took', async () => {
    const { texts, text, whole } = await answered(model, request('hello'))
    expect(text).toBe(GREETING)
    expect(texts.length).toBeGreaterThan(4)
    expect(whole?.response_metadata).toEqual({ provider: model.provider, model: model.model })
    expect(whole?.usage_metadata).toMatchObject({ input_tokens: 40, output_tokens: expect.any(Number) })
    expect(whole?.additional_kwargs).toEqual({})
  })

  it('puts a tool call together from its pieces', async () => {
    const { text, calls } = await answered(model, request('add milk'))
    expect(text).toBe('')
    expect(calls).toEqual([
      expect.objectContaining({ name: 'create_todo', args: { title: 'buy milk', priority: 'high' } }),
    ])
    expect(calls[0]?.id).toMatch(/\S/)
  })

  it('keeps two tool calls at once apart', async () => {
    const { calls } = await answered(model, request('milk and eggs'))
    expect(calls.map(({ args }) => args)).toEqual([{ title: 'milk' }, { title: 'eggs' }])
    expect(new Set(calls.map(({ id }) => id)).size).toBe(2)
  })

  it("sends what came of a tool call, its own or another model's, and nothing that is ours", async () => {
    const asked = request([
      new HumanMessage('hi'),
      new AIMessage({
        content: 'Hi.',
        additional_kwargs: { note: 'secret note' },
        response_metadata: { a: 'secret' },
      }),
      new HumanMessage('add milk'),
      new AIMessage({
        content: '',
        tool_calls: [{ type: 'tool_call', id: 'turn.1:0', name: 'create_todo', args: { title: 'oats' } }],
        additional_kwargs: { note: { plan: 'secret plan' } },
      }),
      new ToolMessage({
        tool_call_id: 'turn.1:0',
        name: 'create_todo',
        content: 'Created milk.',
        artifact: { outcome: 'secret artifact' },
      }),
    ])
    expect((await answered(model, asked)).text).toBe('Milk is on your list.')
    const sent = JSON.stringify(vendor.bodies.at(-1))
    expect(sent).toContain('Created milk.')
    expect(sent).toContain('oats')
    expect(sent).not.toContain('secret')
    expect(sent).not.toContain('turn.1:0')
  })

  it('tells the model how to behave, what day it is and who calls', async () => {
    await answered(model, request('hello'))
    const sent = JSON.stringify(vendor.bodies.at(-1))
    expect(sent).toContain('You keep lists.')
    expect(sent).toContain(
      'Today is Sunday, 22 November 2026, 14:30, time zone America/New_York; the caller is called Dana Demo.',
    )
  })

  it('sends words alone when there are no tools to call', async () => {
    const history = [
      new HumanMessage('add eggs'),
      new AIMessage({
        content: '',
        tool_calls: [{ type: 'tool_call', id: 'a', name: 'create_todo', args: {} }],
      }),
      new ToolMessage({ tool_call_id: 'a', name: 'create_todo', content: 'Done.' }),
      new AIMessage('Eggs are on your list.'),
      new HumanMessage('hello'),
    ]
    expect((await answered(model, request(history, { tools: [] }))).text).toBe(GREETING)
    expect(JSON.stringify(vendor.bodies.at(-1))).not.toContain('create_todo')
  })

  it.each([
    ['broken', 'upstream-failed'],
    ['which model', 'not-found'],
    ['bad key', 'forbidden'],
    ['garbled', 'upstream-failed'],
  ] as const)('fails for %s as %s, without asking again', async (said, code) => {
    const before = vendor.bodies.length
    expect((await failure(said)).code).toBe(code)
    expect(vendor.bodies.length).toBe(before + 1)
  })

  it('says how long a limit of the rate lasts', async () => {
    const error = await failure('too much')
    expect(error.code).toBe('busy')
    expect(error.facts.retryAfterMs).toBe(7000)
  })

  it('fails when the connection is cut in mid stream, after what has come', async () => {
    const texts: string[] = []
    const run = async () => {
      for await (const { text } of model.stream(request('cut'), { signal: new AbortController().signal }))
        texts.push(text)
    }
    await expect(run()).rejects.toMatchObject({ code: 'upstream-failed' })
    expect(GREETING.startsWith(texts.join(''))).toBe(true)
  })

  it('fails when what comes is no message of the vendor', async () => {
    const text = 'event: message_start\ndata: {"type":"mess\n\ndata: {"candi\n\n'
    vendor.intercept = () => ({ status: 200, type: 'text/event-stream', text })
    expect((await failure('hello')).code).toBe('upstream-failed')
    vendor.intercept = null
  })

  it('waits for a slow first token, and for nobody who has gone', async () => {
    expect((await answered(model, request('slow'))).text).toBe(GREETING)
    const gone = new AbortController()
    const waiting = answered(model, request('slow'), gone.signal)
    setTimeout(() => gone.abort(new Error('gone')), 30)
    await expect(waiting).rejects.toThrow('gone')
  })

  it('answers nothing where the model says nothing', async () => {
    const { text, calls, whole } = await answered(model, request('silence'))
    expect([text, calls]).toEqual(['', []])
    expect(whole?.response_metadata).toEqual({ provider: model.provider, model: model.model })
  })

  it('hangs up as soon as it is called off, garbage collected in between or not', async () => {
    setFlagsFromString('--expose-gc')
    const collectGarbage = runInNewContext('gc') as () => void
    const before = vendor.hungUp()
    for (let round = 1; round <= 20; round++) {
      const callOff = new AbortController()
      const chunks = model.stream(request('forever'), { signal: callOff.signal })[Symbol.asyncIterator]()
      expect((await chunks.next()).value.text).toMatch(/^Hello/)
      // A weakly held object outlives the task that saw it last.
      await new Promise((resolve) => setImmediate(resolve))
      collectGarbage()
      callOff.abort(new Error('called off'))
      await expect(drained(chunks)).rejects.toThrow('called off')
      await vi.waitFor(() => expect(vendor.hungUp()).toBe(before + round), { interval: 2 })
    }
  })

  describe('on its own wire', () => more(() => vendor))
}

async function drained(chunks: AsyncIterator<unknown>): Promise<void> {
  while (!(await chunks.next()).done);
}
