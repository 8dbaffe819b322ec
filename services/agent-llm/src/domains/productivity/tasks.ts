import type { Database } from '@convonet/kit/store/sql'
import type { ToolContext, ToolServer } from '@convonet/kit/tools/tool-server'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { z } from 'zod'
import { chooseTeam } from './choose-team.ts'
import { hereOf } from './here.ts'
import { completeTodoLanguage } from './language/complete-todo.ts'
import { createTodoLanguage } from './language/create-todo.ts'
import { deleteTodoLanguage } from './language/delete-todo.ts'
import { getTodosLanguage } from './language/get-todos.ts'
import { updateTodoLanguage } from './language/update-todo.ts'
import { completed, created, deleted, listed, notFound, updated } from './task-outcomes.ts'
import * as store from './task-store.ts'
import { teamMissing } from './team-outcomes.ts'
import { teamsOf } from './team-store.ts'
import { teamName } from './teams.ts'

// A write is recorded under its arguments as the model gave them, so the schemas fill in no defaults.
const title = z.string().trim().min(1).max(300).describe('What is to be done, in a few words: "buy milk"')
const description = z.string().trim().max(4000).describe('Details, only where the caller gives some')
const priority = z.enum(store.PRIORITIES)
const instant = z.iso.datetime({ offset: true })
const dueDate = instant.describe(
  "ISO 8601 with offset; a day without a time is 23:59 of it in the caller's zone",
)
const id = z.uuid().describe('As get_todos answered it')

const OneTodo = z.object({ id })

const CreateTodo = z.object({
  title,
  description: description.optional(),
  priority: priority.optional().describe('medium unless given'),
  due_date: dueDate.optional(),
})

const GetTodos = z.object({
  status: z.enum(['open', 'done', 'all']).optional().describe('open unless given'),
  due_from: instant.optional().describe('Only tasks due at this moment or later'),
  due_until: instant.optional().describe('Only tasks due before this moment'),
  priority: priority.optional().describe('high includes urgent'),
  search: z.string().trim().max(200).optional().describe('Words of the title'),
  team_name: teamName.optional().describe("All tasks of this team, in place of the caller's own"),
  limit: z.int().min(1).max(100).optional(),
  offset: z.int().min(0).max(10_000).optional(),
})

const UpdateTodo = z.object({
  id,
  title: title.optional(),
  description: description.nullable().optional(),
  priority: priority.optional(),
  due_date: dueDate.nullable().optional(),
  completed: z.boolean().optional(),
})

/** The caller's own tasks. Whose they are comes from the host, never from the arguments. */
export function registerTaskTools({ read, write }: ToolServer, db: NodePgDatabase): void {
  write('create_todo', CreateTodo, {
    span: SPAN,
    description: "Adds a task to the caller's list.",
    language: createTodoLanguage,
    work: create,
  })
  read('get_todos', GetTodos, {
    span: SPAN,
    description:
      'Tasks that the caller made or is to do, or those of one of their teams; those due first before the others.',
    language: getTodosLanguage,
    work: (args, context) => find(db, args, context),
  })
  write('complete_todo', OneTodo, {
    span: SPAN,
    description: 'Marks a task as done.',
    language: completeTodoLanguage,
    work: complete,
  })
  write('update_todo', UpdateTodo, {
    span: SPAN,
    description:
      'Changes what is given of a task: title, description, due date (null for none), priority, done or not.',
    language: updateTodoLanguage,
    work: update,
  })
  write('delete_todo', OneTodo, {
    span: SPAN,
    description: 'Takes a task off the list.',
    language: deleteTodoLanguage,
    work: remove,
  })
}

const SPAN = 'agent-llm/domains/productivity/tasks.ts'

async function create(tx: Database, args: z.output<typeof CreateTodo>, context: ToolContext) {
  const task = {
    title: args.title,
    description: args.description ?? null,
    priority: args.priority ?? 'medium',
    dueDate: args.due_date ? new Date(args.due_date) : null,
  }
  return created(await store.insertTask(tx, context.userId, task), hereOf(context))
}

async function complete(tx: Database, args: z.output<typeof OneTodo>, context: ToolContext) {
  const before = await store.lockTask(tx, context.userId, args.id)
  if (!before) return notFound()
  const task = before.completed ? before : await store.changeTask(tx, before, { completed: true })
  return completed(task, before, hereOf(context))
}

async function update(tx: Database, args: z.output<typeof UpdateTodo>, context: ToolContext) {
  const before = await store.lockTask(tx, context.userId, args.id)
  if (!before) return notFound()
  const changes = changesOf(args, before)
  const task = Object.keys(changes).length > 0 ? await store.changeTask(tx, before, changes) : before
  return updated(task, before, { changes, here: hereOf(context) })
}

/** What is given and differs. */
function changesOf(args: z.output<typeof UpdateTodo>, before: store.Task): store.TaskChanges {
  const due = typeof args.due_date === 'string' ? new Date(args.due_date) : args.due_date
  return {
    ...(args.title !== undefined && args.title !== before.title && { title: args.title }),
    ...(args.description !== undefined &&
      args.description !== before.description && { description: args.description }),
    ...(args.priority !== undefined && args.priority !== before.priority && { priority: args.priority }),
    ...(due !== undefined && due?.getTime() !== before.dueDate?.getTime() && { dueDate: due }),
    ...(args.completed !== undefined && args.completed !== before.completed && { completed: args.completed }),
  }
}

async function remove(tx: Database, args: z.output<typeof OneTodo>, context: ToolContext) {
  const task = await store.removeTask(tx, context.userId, args.id)
  return task ? deleted(task, hereOf(context)) : notFound()
}

async function find(
  db: Database,
  args: z.output<typeof GetTodos>,
  context: ToolContext,
): Promise<CallToolResult> {
  const chosen =
    args.team_name === undefined ? null : chooseTeam(await teamsOf(db, context.userId), args.team_name)
  if (chosen && chosen.kind !== 'team') return teamMissing(chosen, { name: 'get_todos', arguments: args })
  const filter: store.TaskFilter = {
    status: args.status ?? 'open',
    limit: args.limit ?? 100,
    offset: args.offset ?? 0,
    ...(args.due_from && { dueFrom: new Date(args.due_from) }),
    ...(args.due_until && { dueUntil: new Date(args.due_until) }),
    ...(args.priority && { priority: args.priority }),
    ...(args.search && { search: args.search }),
    ...(chosen && { teamId: chosen.team.id }),
  }
  const { found, total } = await store.findTasks(db, context.userId, filter)
  return listed({ found, total, filter, given: args, here: hereOf(context) })
}
