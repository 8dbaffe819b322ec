import type { ReplyEvent } from '@convonet/contracts/agent'
import { describe, expect, it } from 'vitest'
import { APOLOGY, apologetic } from './apology.ts'
import { scriptedAgent } from './testing/scripted-agent.ts'

const prompt = {
  callId: '5f0c9bd0-4c1e-4a39-8e0f-0f1a1f0f1a1f',
  turnId: '1',
  text: 'hi',
  timeZone: 'UTC',
  language: 'en',
}
const caller = { userId: null, name: null, channel: 'web' } as const

function scene() {
  const [agent, failures, controller] = [scriptedAgent(), [] as unknown[], new AbortController()]
  const events = apologetic(agent, (error) => failures.push(error)).reply(prompt, {
    caller,
    signal: controller.signal,
  })
  return { agent, failures, controller, events }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

async function readAll(events: AsyncIterable<ReplyEvent>): Promise<ReplyEvent[]> {
  const read: ReplyEvent[] = []
  for await (const event of events) read.push(event)
  return read
}

describe('an apologetic agent', () => {
  it('is like the agent while all is well', async () => {
    const { agent, failures, events } = scene()
    agent.willSay('Hello.')
    expect((await readAll(events)).map(({ type }) => type)).toEqual(['token', 'finished'])
    expect(agent.replies[0]).toMatchObject({ prompt, caller })
    expect(failures).toEqual([])
  })

  it('says sorry when it fails before its first word, even after a tool', async () => {
    const { agent, failures, events } = scene()
    const read = readAll(events)
    await settled()
    agent.replies[0]?.event({ type: 'tool', id: '1', name: 'add', status: 'failed' })
    agent.replies[0]?.fail(new Error('overloaded'))
    expect((await read).at(-1)).toEqual({ type: 'token', text: APOLOGY })
    expect(failures).toMatchObject([{ message: 'overloaded' }])
  })

  it('ends where it failed after its first word', async () => {
    const { agent, failures, events } = scene()
    const read = readAll(events)
    await settled()
    agent.replies[0]?.token('You have')
    agent.replies[0]?.fail(new Error('line cut'))
    expect(await read).toEqual([{ type: 'token', text: 'You have' }])
    expect(failures).toMatchObject([{ message: 'line cut' }])
  })

  it('does not apologise for having been interrupted', async () => {
    const { failures, controller, events } = scene()
    const read = readAll(events)
    await settled()
    controller.abort(new Error('barged in'))
    await expect(read).rejects.toThrow('barged in')
    expect(failures).toEqual([])
  })
})
