import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tasksOf } from './agent-under-test.ts'
import { openAgent } from './open-agent.ts'

const NOBODY_THERE =
  'I am sorry, nobody in Support is free to take your call right now. Shall I have somebody call you back?'

const { opened, call } = openAgent({ beforeAll, afterAll })

describe('a conversation', () => {
  it('stores a task for the caller and says so', async () => {
    const { say, caller } = call()
    expect(await say('Add buy milk to my list.')).toBe('I added "buy milk" to your list.')
    expect(await tasksOf(opened.sql, caller)).toMatchObject([
      { title: 'buy milk', completed: false, priority: 'medium' },
    ])
  })

  it('keeps a due date in the zone of the caller', async () => {
    const { say, caller } = call()
    expect(await say('Add call mom tomorrow at 5 to my list')).toBe(
      'I added "call mom" to your list, due tomorrow at 5 PM.',
    )
    expect((await tasksOf(opened.sql, caller))[0]?.due).toEqual(new Date('2026-11-23T17:00:00-05:00'))
  })

  const conversations: Record<string, [said: string, answer: string][]> = {
    'reads five tasks and the rest on request': [
      [
        'add milk, eggs, bread, butter, flour and sugar to my list',
        'I added "milk", "eggs", "bread", "butter", "flour" and "sugar" to your list.',
      ],
      ["what's on my list", 'You have 6 tasks: milk, eggs, bread, butter, flour and 1 more.'],
      ['what else', 'And then sugar.'],
      ['delete the last one', 'I deleted "sugar".'],
    ],
    'asks for what is missing and takes the answer': [
      ['add a task', 'What should I add?'],
      ['Call the dentist tomorrow at 3', 'I added "call the dentist" to your list, due tomorrow at 3 PM.'],
      ['change the due date of the dentist', 'When should it be due?'],
      ['on Friday', '"call the dentist" is now due on Friday.'],
      ['change the priority of the dentist', 'Which priority: low, medium, high or urgent?'],
      ['really urgent', '"call the dentist" is now urgent.'],
      ['rename the dentist', 'What should it be called?'],
      ['see the dentist', 'I renamed "call the dentist" to "see the dentist".'],
    ],
    'knows what "it" is': [
      ['add buy milk', 'I added "buy milk" to your list.'],
      ['make it urgent', '"buy milk" is now urgent.'],
      ['mark it as done', 'I marked "buy milk" as done.'],
      ['undo that', 'All right, I took that back.'],
      ["what's on my list", 'You have 1 task: buy milk.'],
    ],
    'asks which of two is meant': [
      ['add email Sarah and email Tom', 'I added "email Sarah" and "email Tom" to your list.'],
      ['delete email', 'Which one do you mean: "email Sarah" or "email Tom"?'],
      ['the second one', 'I deleted "email Tom".'],
    ],
    'asks before it deletes several': [
      ['add milk and eggs to my list', 'I added "milk" and "eggs" to your list.'],
      ['delete both', 'Do you want me to delete "milk" and "eggs"?'],
      ['no', 'All right, I left it as it is.'],
      ['delete everything', 'Do you want me to delete "milk" and "eggs"?'],
      ['yes please', 'I deleted "milk" and "eggs".'],
      ["what's on my list", 'Your list is empty.'],
    ],
    'takes a correction': [
      ['add buy milk to my list', 'I added "buy milk" to your list.'],
      ['no, I meant bread', 'I renamed "buy milk" to "buy bread".'],
      ['add call Bob', 'I added "call Bob" to your list.'],
      ['delete call Bob', 'I deleted "call Bob".'],
      ['no, I meant bread', 'All right. I deleted "buy bread".'],
      ["what's on my list", 'You have 1 task: call Bob.'],
    ],
    'takes a detail afterwards': [
      ['remind me to pay the rent', 'I added "pay the rent" to your list.'],
      ['On Friday.', '"pay the rent" is now due on Friday.'],
      ['high priority', '"pay the rent" is now high priority.'],
      ['actually, cancel that', 'All right, I took that back.'],
      ['no, I said add milk', 'All right. I added "milk" to your list.'],
      ["that's wrong", 'Sorry about that. Shall I undo it?'],
      ['yes', 'All right, I took that back.'],
      ['hmm', 'I did not catch that.'],
    ],
    'knows a title from a command': [
      [
        'remind me to buy milk and cancel the gym membership',
        'I added "buy milk" and "cancel the gym membership" to your list.',
      ],
      [
        'add sponges and delete the gym membership',
        'I added "sponges" to your list. I deleted "cancel the gym membership".',
      ],
      ['I need to talk to someone about my bill', NOBODY_THERE],
      ['remind me to talk to someone about my bill', 'I added "talk to someone about my bill" to your list.'],
    ],
    'does several things at once': [
      [
        'add milk, and remind me to call Bob on Friday',
        'I added "milk" to your list. I will remind you on Friday at 9 AM: "call Bob".',
      ],
      [
        'mark milk as done and delete the reminder to call Bob',
        'I marked "milk" as done. I dropped the reminder "call Bob".',
      ],
    ],
    'finds tasks by what they are like': [
      ['add pay rent as urgent', 'I added "pay rent" to your list as urgent.'],
      ['add call mom today at 6 pm', 'I added "call mom" to your list, due today at 6 PM.'],
      ['add milk', 'I added "milk" to your list.'],
      ['what do I have due today', 'You have 1 task due today: call mom at 6 PM.'],
      ['is there anything urgent', 'You have 1 urgent task: pay rent.'],
      ['what have I finished', 'You have no finished tasks.'],
      ['mark the urgent ones as done', 'I marked "pay rent" as done.'],
      ['do I have anything about the milk', 'You have 1 task about "the milk": milk.'],
      ['mark pay rent as done', '"pay rent" was already done.'],
    ],
    'lets go of a question when the caller does': [
      ['delete a task', 'Which task should I delete?'],
      ['never mind', 'All right, never mind that.'],
      ['add a task', 'What should I add?'],
      ['never mind', 'All right, never mind that.'],
      ['add a task', 'What should I add?'],
      ["actually, what's on my list", 'Your list is empty.'],
    ],
    'says what it can and cannot do': [
      ['hello', 'Hello Dana! What can I do for you?'],
      ['can I talk to a human', NOBODY_THERE],
      ['what time is it', 'It is 2:30 PM.'],
      ['say that again', 'It is 2:30 PM.'],
      ['thank you', 'You are welcome.'],
    ],
  }

  it.each(Object.entries(conversations))('%s', async (_, exchanges) => {
    const { say } = call()
    for (const [said, answer] of exchanges) expect(await say(said), said).toBe(answer)
  })

  it('shows on the page what the tools did', async () => {
    const { ask, prompt } = call()
    const events = await ask(prompt('add call mom tomorrow at 5'))
    const fields = [
      { label: 'Task', value: 'call mom' },
      { label: 'Due', value: 'Tomorrow at 5 PM' },
    ]
    expect(events.filter(({ type }) => type === 'tool')).toMatchObject([
      { name: 'create_todo', status: 'started' },
      { name: 'create_todo', status: 'finished', card: { title: 'Added to your list', fields } },
    ])
    expect(events.at(-1)).toEqual({
      type: 'finished',
      inputTokens: 0,
      outputTokens: 0,
      provider: 'local',
      model: 'phrases',
      domain: 'productivity',
    })
  })
})
