import type { Caller } from '@convonet/contracts/call'
import { type DueReminder, REMINDER_DUE } from '@convonet/contracts/reminders'
import { createLog } from '@convonet/kit/process/log'
import { manualClock } from '@convonet/kit/process/manual-clock'
import { createMemoryEvents } from '@convonet/kit/store/memory-events'
import { describe, expect, it } from 'vitest'
import type { Line } from './line.ts'
import { ReminderBell } from './reminder-bell.ts'
import { settled } from './testing/scene.ts'

const log = createLog('test', 'silent')
const ANN: Caller = { userId: '5f0c9bd0-4c1e-4a39-8e0f-0f1a1f0f1a1f', name: 'Ann', channel: 'web' }
const BOB: Caller = { userId: '6f0c9bd0-4c1e-4a39-8e0f-0f1a1f0f1a1f', name: 'Bob', channel: 'web' }
const reminder = (text: string): DueReminder => ({ reminderId: ANN.userId ?? '', text, dueAt: 60_000 })

/** What is due for whom; whoever takes it has it. */
function scene(due: Map<string, DueReminder[]>) {
  const clock = manualClock(0)
  const events = createMemoryEvents({ log, clock })
  const reminders = {
    async take({ userId }: Pick<Caller, 'userId'>) {
      const taken = due.get(userId ?? '') ?? []
      due.delete(userId ?? '')
      return taken
    },
  }
  const bell = new ReminderBell({ reminders, events, clock, log })
  const ending = new AbortController()
  const following = bell.follow(ending.signal)
  const page = (caller: Caller, wasAway = false) => {
    const shown: string[] = []
    const send: Line['send'] = (message) => {
      if (message.type === 'reminder') shown.push(message.text)
    }
    return { shown, leave: bell.listen(caller, { callId: 'call', line: { send } as Line }, wasAway) }
  }
  const end = async () => {
    ending.abort()
    await following
  }
  return { bell, events, clock, page, end }
}

describe('a reminder', () => {
  it('is shown on every open page of whom it is for, and on no other', async () => {
    const due = new Map<string, DueReminder[]>()
    const { events, page, end } = scene(due)
    const [one, two, other, gone] = [page(ANN), page(ANN), page(BOB), page(ANN)]
    await settled()
    gone.leave()
    due.set(ANN.userId ?? '', [reminder('call mom')])
    await events.publish(REMINDER_DUE, { userId: ANN.userId })
    await settled()
    expect([one.shown, two.shown, other.shown, gone.shown]).toEqual([['call mom'], ['call mom'], [], []])
    await end()
  })

  it('waits for whoever has no page open, and is spoken once', async () => {
    const { bell, events, end } = scene(new Map([[ANN.userId ?? '', [reminder('a'), reminder('b')]]]))
    await events.publish(REMINDER_DUE, { userId: ANN.userId })
    await events.publish(REMINDER_DUE, { nonsense: true })
    await settled()
    const { signal } = new AbortController()
    expect(await bell.wordsFor({ ...ANN, userId: null }, signal)).toBe('')
    expect(await bell.wordsFor(ANN, signal)).toBe('You asked me to remind you: "a" and "b".')
    expect(await bell.wordsFor(ANN, signal)).toBe('')
    await end()
  })

  it('is shown to a page that comes back', async () => {
    const { page, end } = scene(new Map([[ANN.userId ?? '', [reminder('missed')]]]))
    const { shown } = page(ANN, true)
    await settled()
    expect(shown).toEqual(['missed'])
    await end()
  })

  it('keeps nobody waiting who wants to be greeted', async () => {
    const clock = manualClock(0)
    const never = (_: unknown, { signal }: { signal: AbortSignal }) =>
      new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    const events = createMemoryEvents({ log, clock })
    const bell = new ReminderBell({ reminders: { take: never }, events, clock, log })
    const words = bell.wordsFor(ANN, new AbortController().signal)
    clock.advance(2000)
    expect(await words).toBe('')
  })
})
