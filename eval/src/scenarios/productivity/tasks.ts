import type { Scenario } from '../../scenario.ts'

const TASKS = ['todos_anthropic']

export const tasks: readonly Scenario[] = [
  {
    title: 'Adds a task with a deadline',
    who: 'dana',
    talks: 'tersely',
    wants: 'a task to call the tax office by Tuesday at four',
    says: [{ say: 'please add a task to call the tax office by Tuesday at 4 pm', hears: [/tax office/i] }],
    expect: {
      rows: [
        {
          probe: 'tasks',
          has: [{ title: 'call the tax office', due: '2026-11-24 16:00', completed: false }],
        },
      ],
      changes: TASKS,
      ran: ['create_todo'],
    },
  },
  {
    title: 'Adds three tasks said in one breath',
    who: 'dana',
    talks: 'tersely',
    wants: 'buy stamps, mail the letter, charge the camera',
    says: ['add buy stamps, mail the letter and charge the camera to my list'],
    expect: {
      rows: [
        {
          probe: 'tasks',
          has: [{ title: /stamps/i }, { title: /mail the letter/i }, { title: /charge the camera/i }],
          count: 8,
        },
      ],
      changes: TASKS,
    },
  },
  {
    title: 'Corrects a task right after adding it',
    who: 'dana',
    talks: 'hesitantly',
    wants: 'a task to order a green lamp, said wrongly at first',
    says: ['add a task to order a blue lamp', 'sorry, I meant order a green lamp'],
    expect: {
      rows: [{ probe: 'tasks', has: [{ title: /green lamp/i }], lacks: [{ title: /blue lamp/i }], count: 6 }],
      changes: TASKS,
    },
  },
  {
    title: 'Asks for the title of a task that has none',
    who: 'dana',
    talks: 'tersely',
    wants: 'a new task, without saying which',
    says: ['add a task'],
    answers: [[/what|title|call/i, 'descale the kettle']],
    expect: { rows: [{ probe: 'tasks', has: [{ title: 'descale the kettle' }] }], changes: TASKS },
  },
  {
    title: 'Completes a task by its name',
    who: 'dana',
    talks: 'chattily',
    wants: 'the passport task done',
    says: ['good news, please mark renew passport as done'],
    expect: {
      rows: [{ probe: 'tasks', has: [{ title: 'Renew passport', completed: true }] }],
      changes: TASKS,
      ran: ['complete_todo'],
    },
  },
  {
    title: 'Asks which of two plumber tasks is meant',
    who: 'dana',
    talks: 'tersely',
    wants: 'the task to call the plumber deleted, not the one to pay him',
    world: { tasks: ['Pay the plumber'] },
    says: [{ say: 'delete the plumber task', hears: [/which/i, /call/i, /pay/i] }],
    answers: [[/which/i, 'call the plumber']],
    expect: {
      rows: [{ probe: 'tasks', has: [{ title: 'Pay the plumber' }], lacks: [{ title: 'Call the plumber' }] }],
      changes: TASKS,
    },
  },
  {
    title: 'Brings a deleted task back',
    who: 'dana',
    talks: 'hesitantly',
    wants: 'milk deleted and then not',
    says: ['delete the task buy milk', 'oh wait, undo that'],
    expect: {
      rows: [{ probe: 'tasks', has: [{ title: 'Buy milk', completed: false }], count: 5 }],
      changes: TASKS,
      ran: ['delete_todo'],
    },
  },
  {
    title: 'Reads what is open and nothing that is done',
    who: 'dana',
    talks: 'tersely',
    wants: 'to hear the open tasks',
    says: [{ say: "what's on my to-do list", hears: [/passport/i, /slides/i], never: [/library/i] }],
    expect: { ran: ['get_todos'] },
  },
  {
    title: 'Says that there is nothing to do where there is nothing',
    who: 'dana',
    talks: 'tersely',
    wants: 'to hear that the list is empty',
    world: { without: ['tasks'] },
    says: [{ say: 'what do I have to do', hears: [/no|nothing|empty|clear/i] }],
    expect: { rows: [{ probe: 'tasks', count: 0 }] },
  },
  {
    title: 'Moves a deadline and raises a priority',
    who: 'dana',
    talks: 'tersely',
    wants: 'the passport due on Friday and urgent',
    says: ['move renew passport to Friday at noon', 'and make it urgent'],
    expect: {
      rows: [
        { probe: 'tasks', has: [{ title: 'Renew passport', due: '2026-11-27 12:00', priority: 'urgent' }] },
      ],
      changes: TASKS,
    },
  },
  {
    title: 'Renames a task',
    who: 'dana',
    talks: 'chattily',
    wants: 'buy milk to become buy oat milk',
    says: ['please rename buy milk to buy oat milk'],
    expect: {
      rows: [{ probe: 'tasks', has: [{ title: 'buy oat milk' }], lacks: [{ title: 'Buy milk' }], count: 5 }],
      changes: TASKS,
    },
  },
  {
    title: 'Deletes nothing after a no',
    who: 'dana',
    talks: 'tersely',
    wants: 'all tasks deleted, and then rather not',
    says: [{ say: 'delete all my tasks', hears: [/\?/] }],
    answers: [[/./, 'no']],
    expect: { rows: [{ probe: 'tasks', count: 5 }] },
  },
  {
    title: 'Puts a rent task on the first of next month',
    who: 'dana',
    talks: 'hesitantly',
    wants: 'a task to pay the rent on December first',
    says: ['um, add a task to pay the rent on December first'],
    expect: {
      rows: [{ probe: 'tasks', has: [{ title: 'pay the rent', due: /^2026-12-01/ }] }],
      changes: TASKS,
    },
  },
]
