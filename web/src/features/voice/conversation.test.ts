import type { ServerMessage } from '@convonet/contracts/voice-socket'
import { describe, expect, it } from 'vitest'
import { type Conversation, conversationAfter, type PageEvent, shownAnswer } from './conversation.ts'

const turn_id = 'call.5'
const session_id = 'call'
const timing = {
  speechEnd: 1,
  endpointDecided: 2,
  transcriptFinal: 3,
  firstToken: 4,
  firstSentence: 5,
  firstAudioSent: 6,
  firstAudioHeard: 7,
  end: 8,
}
const asked: ServerMessage[] = [
  { type: 'turn_started', turn_id, number: 5, typed: false },
  { type: 'transcript_partial', session_id, turn_id, text: 'add milk', is_final: false },
  { type: 'transcript_final', session_id, turn_id, text: 'Add buy milk.', sequence: 5 },
]
const answered: (ServerMessage | PageEvent)[] = [
  { type: 'sentence', turn_id, index: 0, text: 'I added buy milk.' },
  { type: 'sentence', turn_id, index: 1, text: 'Anything else?' },
]

describe('conversationAfter', () => {
  it('replaces what was heard so far by what was heard in the end', () => {
    expect(after(asked.slice(0, 2))).toMatchObject([{ heard: 'add milk', heardAll: false }])
    expect(after(asked)).toMatchObject([{ heard: 'Add buy milk.', heardAll: true }])
  })

  it('shows of an answer the words that are out', () => {
    const turns = after([...asked, ...answered, { type: 'spoken', turn_id, words: 5 }])

    expect(turns.map(shownAnswer)).toEqual([{ said: 'I added buy milk. Anything', unsaid: '' }])
  })

  it('shows the whole answer when the turn has ended', () => {
    const turns = after([...asked, ...answered, { type: 'turn_ended', turn_id, outcome: 'answered', timing }])

    expect(turns.map(shownAnswer)).toEqual([{ said: 'I added buy milk. Anything else?', unsaid: '' }])
  })

  it('tells what was heard of an interrupted answer from what was cut off', () => {
    const turns = after([
      ...asked,
      ...answered,
      { type: 'cut', turn_id },
      { type: 'interrupted', turn_id, heard: 'I added' },
      { type: 'turn_ended', turn_id, outcome: 'interrupted', timing },
    ])

    expect(turns.map(shownAnswer)).toEqual([{ said: 'I added', unsaid: 'buy milk. Anything else?' }])
  })

  it('shows words that never became sound', () => {
    const turns = after([
      ...asked,
      { type: 'agent_final', session_id, turn_id, text: 'I added buy milk.' },
      { type: 'turn_ended', turn_id, outcome: 'answered', timing },
    ])

    expect(turns.map(shownAnswer)).toEqual([{ said: 'I added buy milk.', unsaid: '' }])
  })

  it('forgets a noise that led to nothing', () => {
    const turns = after([
      { type: 'turn_started', turn_id, number: 5, typed: false },
      { type: 'turn_ended', turn_id, outcome: 'no-speech', timing },
    ])

    expect(turns).toEqual([])
  })

  it('promises nothing by the name of a tool that had nothing to show', () => {
    const tool = { type: 'tool', turn_id, tool_id: 't1', name: 'create_reservation' } as const
    const started = [...asked, { ...tool, status: 'started' as const }]
    expect(after(started)[0]?.tools).toHaveLength(1)
    expect(after([...started, { ...tool, status: 'failed' }])[0]?.tools).toHaveLength(1)
    expect(after([...started, { ...tool, status: 'finished' }])[0]?.tools).toEqual([])
  })

  it('keeps one card for a tool from its start to its end', () => {
    const card = { tool_id: 't1', name: 'create_todo' }
    const turns = after([
      ...asked,
      { type: 'tool', turn_id, ...card, status: 'started' },
      { type: 'tool', turn_id, ...card, status: 'finished', title: 'Task added', duration_ms: 12 },
    ])

    expect(turns[0]?.tools).toEqual([{ ...card, status: 'finished', title: 'Task added', duration_ms: 12 }])
  })

  it('greets in a turn of its own', () => {
    const greeting = {
      type: 'greeting',
      session_id,
      text: 'Hello.',
      data_b64: '',
      mime_type: 'audio/pcm',
    } as const

    expect(after([greeting, ...asked]).map(({ id }) => id)).toEqual(['call.0', turn_id])
  })

  it('marks a turn that could not be answered, but makes none of a failure that belongs to none', () => {
    expect(after([...asked, { type: 'failed', turn_id, code: 'no_reply' }])[0]?.problem).toBe('no_reply')
    expect(after([{ type: 'failed', turn_id, code: 'no_speech' }])).toEqual([])
  })
})

const after = (events: (ServerMessage | PageEvent)[]) => events.reduce<Conversation>(conversationAfter, [])
