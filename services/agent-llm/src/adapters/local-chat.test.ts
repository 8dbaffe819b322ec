import { createLog } from '@convonet/kit/process/log'
import { outcome } from '@convonet/kit/tools/outcome'
import { AIMessage, type BaseMessage, HumanMessage } from '@langchain/core/messages'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answer } from '../answer.ts'
import type { ChatModel, ToolSpec } from '../ports.ts'
import { allTools } from '../testing/all-tools.ts'
import { toMessage } from '../tool.ts'
import { HELD_OUT, HELD_OUT_TASKS } from './local-chat/held-out.ts'
import { HELD_OUT_LATER } from './local-chat/held-out-later.ts'
import { noteOf } from './local-chat/turn.ts'
import { createLocalChat } from './local-chat.ts'
import { createLocalEmbeddings } from './local-embeddings.ts'

const log = createLog('test', 'silent')
const timeZone = 'America/New_York'
const now = Date.parse('2026-11-22T14:30:00-05:00')
const signal = new AbortController().signal

const items = HELD_OUT_TASKS.map(({ title }) => ({ id: title, label: title }))

type Arguments = Record<string, unknown>

/** Says one sentence to the model with tools that only tell what they were asked. */
async function hear(text: string, { model, tools }: { model: ChatModel; tools: readonly ToolSpec[] }) {
  const messages: BaseMessage[] = [new HumanMessage(text)]
  const calls: { name: string; args: Arguments }[] = []
  for (let round = 0; round < 6; round++) {
    const request = {
      instructions: '',
      messages,
      tools,
      withheld: [],
      scene: { now, timeZone, name: null },
    }
    const { message } = await answer(request, { model, emit: () => {}, log, signal, work: signal })
    const { lookup, pending } = noteOf(message)
    const wanted = message.tool_calls ?? []
    if (wanted.length === 0) return { calls, text: message.text, pending }
    if (!lookup) calls.push(...wanted)
    messages.push(message, ...wanted.map((call) => toMessage(call, resultOf(call))))
  }
  throw new Error(`The model does not come to an end: ${text} ${JSON.stringify(calls)}`)
}

function resultOf({ name, args }: { name: string; args: Arguments }) {
  if (name !== 'get_todos') return outcome({ kind: 'done', items: [] }, {})
  return outcome({ kind: 'listed', items: args.status === 'done' ? [] : items, shown: 5 }, {})
}

/** What was understood, in the notation of the held-out utterances; `?` where it was asked first. */
function understood({ calls, text, pending }: Awaited<ReturnType<typeof hear>>): string {
  if (calls.length > 0) return together(calls)
  if (pending?.kind === 'confirm') {
    return `${together(pending.commands.map((command) => ({ name: command.tool, args: command.arguments })))}?`
  }
  if (pending)
    return pending.kind === 'slot' && pending.slot !== 'id' ? `asks: ${pending.slot}` : 'asks: item'
  return `says: ${SAYS.find(([pattern]) => pattern.test(text))?.[1] ?? text}`
}

const SAYS = [
  [/^Hello/, 'hello'],
  [/for example/, 'help'],
  [/welcome/, 'welcome'],
  [/^All right/, 'fine'],
  [/bye/, 'bye'],
  [/^It is \d/, 'time'],
  [/^Today is/, 'date'],
  [/Convonet/, 'name'],
  [/^I am well/, 'well'],
  [/^I cannot help|^I did not say/, 'cannot'],
] as const

function together(calls: { name: string; args: Arguments }[]): string {
  const all = calls.length === items.length ? calls[0] : undefined
  return all ? `${all.name.replace('_todo', '')}: all` : calls.map(describeCall).join(' ; ')
}

const local = (iso: unknown) =>
  Temporal.Instant.from(String(iso)).toZonedDateTimeISO(timeZone).toPlainDateTime()

function spokenDue(iso: unknown): string {
  if (iso === null) return 'null'
  return local(iso).toString({ smallestUnit: 'minute' }).replace('T23:59', '').replace('T', ' ')
}

/** Somebody is asked for by being put through. */
function describeCall({ name, args }: { name: string; args: Arguments }): string {
  if (name === 'transfer_to_agent') return 'says: person'
  if (name === 'web_search' || name === 'search_knowledge_base') return 'says: cannot'
  if (name === 'get_todos') return describeList(args)
  if (name === 'create_reminder') return `remind: ${args.reminder_text} | at ${spokenDue(args.reminder_date)}`
  if (name === 'create_calendar_event') return `event: ${args.title} | at ${spokenDue(args.event_from)}`
  const parts = [
    String(args.id ?? args.title),
    ...(args.id && args.title ? [`title ${args.title}`] : []),
    ...(args.due_date === undefined ? [] : [`due ${spokenDue(args.due_date)}`]),
    ...(args.priority ? [String(args.priority)] : []),
  ]
  return `${name.replace('_todo', '')}: ${parts.join(' | ')}`
}

function describeList({ due_from: from, due_until: until, priority, status, search }: Arguments): string {
  const parts = [period(from, until), priority, status === 'open' ? '' : status, search && `about ${search}`]
  return `list: ${parts.filter(Boolean).join(' ')}`.replace(/: $/, '')
}

function period(from: unknown, until: unknown): string {
  if (!until) return ''
  if (!from) return Date.parse(String(until)) === now ? 'overdue' : 'until'
  const first = local(from).toPlainDate().toString()
  const last = local(until).toPlainDate().subtract({ days: 1 }).toString()
  return first === last ? first : `${first}..${last}`
}

/** Asking first is understanding too; `any` stands for whichever task. */
function agrees(got: string, expected: string): boolean {
  if (expected.endsWith(': any')) return got.startsWith(expected.replace('any', ''))
  return got.replace(/\?$/, '') === expected.replace(/\?$/, '')
}

async function misses(
  cases: typeof HELD_OUT,
  means: { model: ChatModel; tools: readonly ToolSpec[] },
): Promise<string[]> {
  const missed: string[] = []
  for (const [said, expected] of cases) {
    const got = understood(await hear(said, means))
    if (!agrees(got, expected)) missed.push(`${said} -> ${got}, not ${expected}`)
  }
  return missed
}

describe('the local model', () => {
  const embeddings = createLocalEmbeddings({ log })
  let tools: ToolSpec[]

  beforeAll(async () => {
    tools = await allTools()
  })
  afterAll(() => embeddings[Symbol.asyncDispose]())

  it('understands what people say that is in none of its tables', { timeout: 60_000 }, async () => {
    const means = { model: createLocalChat({ embeddings }), tools }
    const missed = [...(await misses(HELD_OUT, means)), ...(await misses(HELD_OUT_LATER, means))]
    expect(missed.length / (HELD_OUT.length + HELD_OUT_LATER.length), missed.join('\n')).toBeLessThan(0.02)
  })

  it('understands nine of ten without the sentence model', async () => {
    const means = { model: createLocalChat({ embeddings: null }), tools }
    const missed = [...(await misses(HELD_OUT, means)), ...(await misses(HELD_OUT_LATER, means))]
    expect(missed.length / (HELD_OUT.length + HELD_OUT_LATER.length), missed.join('\n')).toBeLessThan(0.1)
  })

  it('never changes anything on a mere guess', { timeout: 60_000 }, async () => {
    const means = { model: createLocalChat({ embeddings }), tools }
    for (const said of [
      'the milk is in the fridge now',
      'my plants are not thirsty',
      'we have no more coffee',
    ]) {
      expect((await hear(said, means)).calls.filter(({ name }) => name !== 'get_todos')).toEqual([])
    }
  })

  it('asks for one thing at a time when told a novel', async () => {
    const model = createLocalChat({ embeddings: null })
    const { text } = await hear('add milk and '.repeat(400), { model, tools })
    expect(text).toBe('That was a lot at once. Please tell me one thing at a time.')
  })

  it('names what a caller could do after signing in', async () => {
    const request = {
      instructions: '',
      messages: [new HumanMessage('add milk to my list')],
      tools: [],
      withheld: tools,
      scene: { now, timeZone, name: null },
    }
    const model = createLocalChat({ embeddings: null })
    const { message } = await answer(request, { model, emit: () => {}, log, signal, work: signal })
    expect(message).toBeInstanceOf(AIMessage)
    expect(message.text).toBe(
      'To add tasks for you, I need to know who you are. Please sign in with your PIN first.',
    )
  })

  it('stops when it is called off', async () => {
    const request = {
      instructions: '',
      messages: [new HumanMessage('how busy is my tomorrow')],
      tools,
      withheld: [],
      scene: { now, timeZone, name: null },
    }
    const gone = AbortSignal.abort(new Error('gone'))
    const model = createLocalChat({ embeddings })
    await expect(answer(request, { model, emit: () => {}, log, signal: gone, work: gone })).rejects.toThrow(
      'gone',
    )
  })
})
