import { getEventListeners } from 'node:events'
import { describe, expect, it } from 'vitest'
import type { Agent, AudioFrame, SpeechToText, TextToSpeech } from './ports.ts'
import { scriptedAgent } from './testing/scripted-agent.ts'
import { scriptedEar } from './testing/scripted-ear.ts'
import { scriptedVoice } from './testing/scripted-voice.ts'
import { type TurnCall, type TurnEvent, turn } from './turn.ts'

const callId = '5f0c9bd0-4c1e-4a39-8e0f-0f1a1f0f1a1f'
const call: TurnCall = {
  caller: { userId: null, name: 'Ann', channel: 'web' },
  language: 'en-US',
  prompt: (text) => ({ callId, turnId: `${callId}.1`, text, timeZone: 'UTC', language: 'en' }),
}

async function* streamOf<T>(...items: T[]): AsyncGenerator<T> {
  yield* items
}

function scene(msPerWord: number | null = 100) {
  const [stt, agent, tts] = [scriptedEar(), scriptedAgent(), scriptedVoice(msPerWord)]
  const controller = new AbortController()
  const events = turn(call, streamOf<AudioFrame>(), { stt, agent, tts }, controller.signal)
  return { stt, agent, tts, controller, events }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

async function nextOf(events: AsyncGenerator<TurnEvent>, type: TurnEvent['type']): Promise<TurnEvent> {
  for (let read = await events.next(); !read.done; read = await events.next()) {
    if (read.value.type === type) return read.value
  }
  throw new Error(`The turn ended before ${type}`)
}

async function storyOf(events: AsyncIterable<TurnEvent>): Promise<string[]> {
  const story: string[] = []
  for await (const event of events) {
    const told = event.type === 'sentence' ? event.text : event.type
    if (told !== 'audio' || story.at(-1) !== 'audio') story.push(told)
  }
  return story
}

describe('a turn', () => {
  it('goes from words to a reply to sound, sentence by sentence', async () => {
    const { stt, agent, tts, events } = scene()
    stt.willHear('what is on my list')
    agent.willSay('You have milk. And eggs!')
    expect(await storyOf(events)).toEqual([
      'heard',
      'writing',
      'You have milk.',
      'audio',
      'And eggs!',
      'audio',
      'finished',
    ])
    expect(agent.replies[0]?.prompt.text).toBe('what is on my list')
    expect(agent.replies[0]?.caller).toEqual(call.caller)
    expect(stt.hearings[0]?.options.language).toBe('en-US')
    expect(tts.speeches[0]?.options.language).toBe('en-US')
  })

  it('asks nobody when nothing was said', async () => {
    const { stt, agent, events } = scene()
    stt.willHear('  ')
    expect(await storyOf(events)).toEqual(['heard'])
    expect(agent.replies).toEqual([])
  })

  it('tells what is understood so far, and prompts with the last of it', async () => {
    const { stt, agent, events } = scene()
    agent.willSay('Fine.')
    const first = events.next()
    await settled()
    stt.hearings[0]?.partial('buy')
    expect((await first).value).toEqual({ type: 'heard', transcript: { text: 'buy', final: false } })
    stt.hearings[0]?.partial('buy mil')
    stt.hearings[0]?.final(' buy milk ')
    await storyOf(events)
    expect(agent.replies[0]?.prompt.text).toBe('buy milk')
  })

  it('keeps tool events between the sentences they came between', async () => {
    const { stt, agent, events } = scene()
    stt.willHear('add milk')
    const tool = { type: 'tool', id: '1', name: 'add', status: 'started' } as const
    const told = storyOf(events)
    await expect.poll(() => agent.replies).toHaveLength(1)
    agent.replies[0]?.token('One moment.')
    agent.replies[0]?.event(tool)
    agent.replies[0]?.event({ ...tool, status: 'finished' })
    agent.replies[0]?.token('Done.')
    agent.replies[0]?.finish()
    expect(await told).toEqual([
      'heard',
      'writing',
      'One moment.',
      'audio',
      'tool',
      'tool',
      'Done.',
      'audio',
      'finished',
    ])
  })

  it('has the next sentences spoken while one is heard, but not the whole reply', async () => {
    const { stt, agent, tts, events } = scene(null)
    stt.willHear('tell me a story')
    agent.willSay('One. Two. Three. Four. Five. Six. Seven. Eight.')
    await nextOf(events, 'sentence')
    const sound = events.next()
    await settled()
    expect(tts.speeches.length).toBeGreaterThan(2)
    expect(tts.speeches.length).toBeLessThan(7)
    tts.speeches[0]?.sound(20)
    expect((await sound).value).toMatchObject({ type: 'audio' })
    await events.return(undefined)
  })

  it('asks the voice for a sentence before the model has written the next', async () => {
    const { stt, agent, tts, events } = scene()
    stt.willHear('hello')
    const sound = nextOf(events, 'audio')
    await expect.poll(() => agent.replies).toHaveLength(1)
    agent.replies[0]?.token('Hello.')
    await sound
    expect(tts.speeches).toHaveLength(1)
    await events.return(undefined)
  })

  it('keeps the text of a sentence that cannot be spoken, and goes on', async () => {
    const { stt, agent, tts, events } = scene(null)
    stt.willHear('hello')
    agent.willSay('One. Two.')
    const told = storyOf(events)
    await expect.poll(() => tts.speeches).toHaveLength(2)
    tts.speeches[0]?.fail(new Error('no voice'))
    tts.speeches[1]?.sound(20)
    tts.speeches[1]?.finish()
    expect(await told).toEqual(['heard', 'writing', 'One.', 'unspoken', 'Two.', 'audio', 'finished'])
  })

  it('fails as its ear or its agent fails', async () => {
    const deaf = scene()
    const heard = deaf.events.next()
    await settled()
    deaf.stt.hearings[0]?.fail(new Error('deaf'))
    await expect(heard).rejects.toThrow('deaf')

    const dumb = scene()
    dumb.stt.willHear('hello')
    const told = storyOf(dumb.events)
    await expect.poll(() => dumb.agent.replies).toHaveLength(1)
    dumb.agent.replies[0]?.fail(new Error('dumb'))
    await expect(told).rejects.toThrow('dumb')
  })
})

describe('an aborted turn', () => {
  it('stops listening', async () => {
    const { stt, agent, controller, events } = scene()
    const heard = events.next()
    await settled()
    controller.abort(new Error('hung up'))
    await expect(heard).rejects.toThrow('hung up')
    expect(stt.hearings[0]).toMatchObject({ ended: true })
    expect(agent.replies).toEqual([])
  })

  it('stops the agent and every voice that was at work or prepared', async () => {
    const { stt, agent, tts, controller, events } = scene()
    stt.willHear('tell me a story')
    const sound = nextOf(events, 'audio')
    await expect.poll(() => agent.replies).toHaveLength(1)
    agent.replies[0]?.token('One is long enough. Two. Three. ')
    await sound
    await settled()
    controller.abort(new Error('barged in'))
    await expect(storyOf(events)).rejects.toThrow('barged in')
    await settled()
    expect(agent.replies[0]).toMatchObject({ ended: true, signal: { aborted: true } })
    expect(tts.speeches).toHaveLength(3)
    for (const speech of tts.speeches) expect(speech).toMatchObject({ ended: true })
  })

  it('tells nothing more, not even what was prepared', async () => {
    const { stt, agent, tts, controller, events } = scene(null)
    stt.willHear('tell me a story')
    agent.willSay('One. Two. Three.')
    await nextOf(events, 'sentence')
    const silent = events.next()
    await expect.poll(() => tts.speeches).toHaveLength(3)
    controller.abort(new Error('barged in'))
    tts.speeches[0]?.finish()
    await expect(silent).rejects.toThrow('barged in')
    expect((await events.next()).done).toBe(true)
  })

  it('tells nothing more of tools either', async () => {
    const { stt, agent, controller, events } = scene()
    stt.willHear('add milk')
    const first = nextOf(events, 'tool')
    await expect.poll(() => agent.replies).toHaveLength(1)
    for (const id of ['1', '2']) agent.replies[0]?.event({ type: 'tool', id, name: 'add', status: 'started' })
    await first
    await settled()
    controller.abort(new Error('hung up'))
    await expect(events.next()).rejects.toThrow('hung up')
  })

  it('stops everything too when its reader leaves early', async () => {
    const { stt, agent, tts, controller, events } = scene()
    stt.willHear('tell me a story')
    void settled().then(() => agent.replies[0]?.token('One is long. Two. '))
    for await (const event of events) if (event.type === 'audio') break
    await settled()
    expect(agent.replies[0]).toMatchObject({ ended: true, signal: { aborted: true } })
    for (const speech of tts.speeches) expect(speech.ended).toBe(true)
    expect(controller.signal.aborted).toBe(false)
  })
})

it('ten thousand turns leave nothing behind on the call they belong to', async () => {
  const frame = new Uint8Array(640)
  const stt: SpeechToText = { provider: 'x', transcribe: () => streamOf({ text: 'hello', final: true }) }
  const agent: Agent = { reply: () => streamOf({ type: 'token', text: 'Yes. ' }) }
  const tts: TextToSpeech = { provider: 'x', speak: () => streamOf(frame, frame) }
  const { signal } = new AbortController()
  let most = 0
  for (let n = 0; n < 10_000; n++) {
    for await (const event of turn(call, streamOf<AudioFrame>(), { stt, agent, tts }, signal)) {
      if (n % 2 === 1 && event.type === 'audio') break
    }
    if (n % 100 < 2) most = Math.max(most, getEventListeners(signal, 'abort').length)
  }
  expect(most).toBeLessThanOrEqual(1)
})
