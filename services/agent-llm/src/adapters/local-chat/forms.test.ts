import { createLog } from '@convonet/kit/process/log'
import { outcome } from '@convonet/kit/tools/outcome'
import { AIMessage, type BaseMessage, HumanMessage } from '@langchain/core/messages'
import { beforeEach, describe, expect, it } from 'vitest'
import { answer } from '../../answer.ts'
import type { ToolSpec } from '../../ports.ts'
import { restaurantTools } from '../../testing/all-tools.ts'
import { toMessage } from '../../tool.ts'
import { createLocalChat } from '../local-chat.ts'

const log = createLog('test', 'silent')
const signal = new AbortController().signal
// A Sunday.
const scene = { now: Date.parse('2026-11-22T14:30:00-05:00'), timeZone: 'America/New_York', name: null }
const model = createLocalChat({ embeddings: null })

type Result = [told: Parameters<typeof outcome>[0], meta: Parameters<typeof outcome>[1]]

/** A caller at the restaurant; what its tools are asked to do is noted, and their outcomes are given. */
function caller(results: Record<string, Result> = {}, tools: readonly ToolSpec[] = restaurantTools) {
  const messages: BaseMessage[] = []
  const calls: unknown[] = []
  async function say(text: string): Promise<string> {
    messages.push(new HumanMessage(text))
    for (let round = 0; round < 6; round++) {
      const request = { instructions: '', messages, tools, withheld: [], scene }
      const { message } = await answer(request, { model, emit: () => {}, log, signal, work: signal })
      messages.push(message)
      if (!message.tool_calls?.length) return message.text
      for (const call of message.tool_calls) {
        calls.push([call.name, call.args])
        const result = results[call.name] ?? [{ kind: 'listed', items: [], spoken: 'nothing' }, {}]
        messages.push(toMessage(call, outcome(result[0], result[1])))
      }
    }
    throw new Error('The model does not come to an end')
  }
  return { say, calls, messages }
}

const FRIDAY_AT_SEVEN = '2026-11-28T00:00:00Z'
const reserved: Result = [{ kind: 'reserved', items: [{ id: '7', label: 'Friday at 7 PM' }] }, {}]

describe('a form', () => {
  let at: ReturnType<typeof caller>
  beforeEach(() => {
    at = caller({ create_reservation: reserved })
  })
  const booked = (party_size: number) => [
    'create_reservation',
    { party_size, starts_at: FRIDAY_AT_SEVEN, guest_name: 'Kim' },
  ]

  it('asks for one thing after the other', async () => {
    expect(await at.say('I would like to book a table')).toBe('For how many people?')
    expect(await at.say('four')).toBe('For when?')
    expect(await at.say('Friday at 7 pm')).toBe('Under which name?')
    expect(await at.say("it's Kim, K I M")).toBe('Your table is booked.')
    expect(at.calls).toEqual([booked(4)])
  })

  it('takes more than it has asked for', async () => {
    await at.say('book a table')
    expect(await at.say('for four, Friday at 7 pm')).toBe('Under which name?')
    await at.say('Kim')
    expect(at.calls).toEqual([booked(4)])
  })

  it('needs no question where all has been said', async () => {
    await at.say('could you book a table for four on Friday at 7 pm, the name is Kim please')
    expect(at.calls).toEqual([booked(4)])
  })

  it('is corrected in between', async () => {
    await at.say('book a table for four')
    expect(await at.say('no, make it five')).toBe('For when?')
    await at.say('on Friday at 7 pm')
    await at.say('Kim')
    expect(at.calls).toEqual([booked(5)])
  })

  it('goes on after a question of the caller', async () => {
    await at.say('book a table for four')
    expect(await at.say("what's on the menu?")).toBe('We have nothing. Now, back to where we were. For when?')
    expect(await at.say('Friday at 7 pm')).toBe('Under which name?')
  })

  it.each(['never mind', 'forget it', 'actually, cancel that'])('is left with "%s"', async (said) => {
    await at.say('book a table for four')
    expect(await at.say(said)).toBe('All right, never mind that.')
    expect(at.calls).toEqual([])
  })

  it('asks again what it did not understand, and then lets go', async () => {
    await at.say('book a table')
    expect(await at.say('the blue one')).toBe('Sorry, I did not get that. For how many people?')
    expect(await at.say('the blue one')).toContain('I cannot help with that.')
  })
})

describe('what a tool wants to know next', () => {
  const next = { call: { name: 'update_reservation', arguments: { reservation_id: '7' } } }
  const asking = (more: object): Result => [reserved[0], { 'convonet/next': { ...next, ...more } }] as Result

  it('is asked after the outcome, and the answer is its argument', async () => {
    const at = caller({ create_reservation: asking({ ask: 'party_size', question: 'How many?' }) })
    expect(await at.say('book a table for four on Friday at 7 pm under Kim')).toBe(
      'Your table is booked. How many?',
    )
    await at.say('six, I think')
    expect(at.calls.at(-1)).toEqual(['update_reservation', { reservation_id: '7', party_size: 6 }])
  })

  it('is done after a yes', async () => {
    const at = caller({ create_reservation: asking({ question: 'Shall I confirm it?' }) })
    await at.say('book a table for four on Friday at 7 pm under Kim')
    await at.say('um, yes please')
    expect(at.calls.at(-1)).toEqual(['update_reservation', { reservation_id: '7' }])
  })

  it('is left alone after a no', async () => {
    const at = caller({ create_reservation: asking({ question: 'Shall I confirm it?' }) })
    await at.say('book a table for four on Friday at 7 pm under Kim')
    expect(await at.say('no thanks')).toBe('All right.')
    expect(at.calls).toHaveLength(1)
  })
})

describe('a call that the caller has agreed to', () => {
  it('is told like any other, and what follows the yes is done too', async () => {
    const at = caller({ cancel_reservation: [{ kind: 'cancelled', items: [] }, {}] })
    const call = {
      name: 'cancel_reservation',
      args: { reservation_id: '7' },
      id: 'c1',
      type: 'tool_call' as const,
    }
    const agreed = [
      new HumanMessage('yes, and what is on the menu'),
      new AIMessage({ content: '', tool_calls: [call] }),
    ]
    at.messages.push(...agreed, toMessage(call, outcome({ kind: 'cancelled', items: [] }, {})))
    const request = { instructions: '', messages: at.messages, tools: restaurantTools, withheld: [], scene }
    const { message } = await answer(request, { model, emit: () => {}, log, signal, work: signal })
    expect(message.tool_calls?.map(({ name }) => name)).toEqual(['list_menu_items'])
  })
})
