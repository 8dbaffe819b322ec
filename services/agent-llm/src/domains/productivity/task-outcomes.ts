import type { ToolOutcome } from '@convonet/contracts/tool-language'
import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { capitalized } from './capitalized.ts'
import { type Here, spokenMoment, spokenPeriod, spokenTime } from './spoken-dates.ts'
import type { Priority, Task, TaskChanges, TaskFilter } from './task-store.ts'

type Item = ToolOutcome['items'][number]

const itemOf = (task: Task): Item => ({
  id: task.id,
  label: task.title,
  createdAt: task.createdAt.toISOString(),
  priority: task.priority,
  completed: task.completed,
  ...(task.dueDate && { due: task.dueDate.toISOString() }),
  ...(task.description && { description: task.description }),
})

const URGENCY: Record<Priority, string> = {
  low: 'low priority',
  medium: 'medium priority',
  high: 'high priority',
  urgent: 'urgent',
}

function cardOf(title: string, task: Task, here: Here) {
  const due = task.dueDate && spokenMoment(task.dueDate, here)
  const fields = [
    { label: 'Task', value: task.title },
    ...(due ? [{ label: 'Due', value: capitalized(due.replace(/^on /, '')) }] : []),
    ...(task.priority === 'medium' ? [] : [{ label: 'Priority', value: capitalized(task.priority) }]),
    ...(task.description ? [{ label: 'Note', value: task.description }] : []),
  ]
  return { title, fields }
}

const valuesOf = (task: Task, here: Here) => ({
  title: task.title,
  due: task.dueDate ? spokenMoment(task.dueDate, here) : undefined,
})

export function created(task: Task, here: Here): CallToolResult {
  const urgency = task.priority === 'medium' ? undefined : URGENCY[task.priority]
  return outcome(
    { kind: 'created', items: [itemOf(task)], ...valuesOf(task, here), urgency },
    {
      'convonet/card': cardOf('Added to your list', task, here),
      'convonet/undo': { name: 'delete_todo', arguments: { id: task.id } },
    },
  )
}

/** Everybody in the team sees it. */
export function createdForTeam(
  task: Task,
  here: Here,
  { team, assignee }: { team: string; assignee: string | undefined },
): CallToolResult {
  const card = cardOf(`Added for ${team}`, task, here)
  const fields = [...card.fields, ...(assignee ? [{ label: 'For', value: assignee }] : [])]
  return outcome(
    { kind: 'created', items: [itemOf(task)], ...valuesOf(task, here), team, assignee },
    {
      'convonet/card': { ...card, fields },
      'convonet/undo': { name: 'delete_todo', arguments: { id: task.id } },
    },
  )
}

export function completed(task: Task, before: Task, here: Here): CallToolResult {
  return outcome(
    { kind: before.completed ? 'already-done' : 'completed', items: [itemOf(task)], ...valuesOf(task, here) },
    {
      'convonet/card': cardOf('Done', task, here),
      ...(!before.completed && {
        'convonet/undo': { name: 'update_todo', arguments: { id: task.id, completed: false } },
      }),
    },
  )
}

export function deleted(task: Task, here: Here): CallToolResult {
  const again = {
    title: task.title,
    priority: task.priority,
    ...(task.description && { description: task.description }),
    ...(task.dueDate && { due_date: task.dueDate.toISOString() }),
  }
  return outcome(
    { kind: 'deleted', items: [itemOf(task)], ...valuesOf(task, here) },
    {
      'convonet/card': cardOf('Deleted', task, here),
      'convonet/undo': { name: 'create_todo', arguments: again },
    },
  )
}

export const notFound = (): CallToolResult => outcome({ kind: 'not-found', items: [] }, {})

export function updated(
  task: Task,
  before: Task,
  { changes, here }: { changes: TaskChanges; here: Here },
): CallToolResult {
  const undo = {
    id: task.id,
    ...('title' in changes && { title: before.title }),
    ...('description' in changes && { description: before.description }),
    ...('priority' in changes && { priority: before.priority }),
    ...('dueDate' in changes && { due_date: before.dueDate?.toISOString() ?? null }),
    ...('completed' in changes && { completed: before.completed }),
  }
  return outcome(
    {
      kind: kindOf(changes),
      items: [itemOf(task)],
      ...valuesOf(task, here),
      before: before.title,
      urgency: URGENCY[task.priority],
    },
    {
      'convonet/card': cardOf('Changed', task, here),
      'convonet/undo': { name: 'update_todo', arguments: undo },
    },
  )
}

function kindOf(changes: TaskChanges): string {
  const [only, another] = Object.keys(changes)
  if (only === undefined) return 'unchanged'
  if (another !== undefined) return 'updated'
  if ('title' in changes) return 'renamed'
  if ('dueDate' in changes) return changes.dueDate ? 'rescheduled' : 'undated'
  if ('priority' in changes) return 'prioritised'
  if ('completed' in changes) return changes.completed ? 'completed' : 'reopened'
  return 'updated'
}

/** More than five at once nobody remembers. */
const READ_OUT = 5

export interface Listing {
  found: Task[]
  total: number
  filter: TaskFilter
  /** The arguments as they came, to continue with. */
  given: Record<string, unknown>
  here: Here
}

export function listed({ found, total, filter, given, here }: Listing): CallToolResult {
  const shown = Math.min(found.length, READ_OUT)
  const rest = total - filter.offset - shown
  const late = !filter.dueFrom && filter.dueUntil && Math.abs(filter.dueUntil.getTime() - here.now) < 60_000
  const when = late ? null : spokenPeriod({ from: filter.dueFrom, until: filter.dueUntil }, here)
  const sort = [
    filter.status === 'done' ? 'finished' : '',
    late ? 'overdue' : '',
    filter.priority ? URGENCY[filter.priority] : '',
  ].filter(Boolean)
  const sameDay = when !== null && /^(?:today|tomorrow|yesterday|on )/.test(when)
  const lines = found.slice(0, shown).map((task) => lineOf(task, here, sameDay))
  return outcome(
    {
      kind: listKind({ total, sort, when, filter, lines }),
      items: found.map(itemOf),
      shown,
      count: total,
      when: when ?? undefined,
      sort: sort.join(' ') || undefined,
      search: filter.search,
      spoken: rest > 0 ? [...lines, `${rest} more`] : lines,
    },
    {
      'convonet/card': {
        title: 'Your list',
        fields: found.slice(0, shown).map((task) => fieldOf(task, here)),
      },
      ...(rest > 0 && {
        'convonet/more': { name: 'get_todos', arguments: { ...given, offset: filter.offset + shown } },
      }),
    },
  )
}

interface ListKind {
  total: number
  sort: string[]
  when: string | null
  filter: TaskFilter
  lines: string[]
}

function listKind({ total, sort, when, filter, lines }: ListKind): string {
  if (filter.offset > 0) return lines.length > 0 ? 'continued' : 'no-more'
  if (total > 0) return sort.length > 0 ? 'listed-sort' : 'listed'
  if (sort.length > 0 || filter.search) return 'none-found'
  return when ? 'none-due' : 'empty'
}

function lineOf(task: Task, here: Here, sameDay: boolean): string {
  if (!task.dueDate || task.completed) return task.title
  const when = sameDay ? spokenTime(task.dueDate, here) : `due ${spokenMoment(task.dueDate, here)}`
  return when ? `${task.title} ${when}` : task.title
}

function fieldOf(task: Task, here: Here) {
  const due = task.dueDate ? capitalized(spokenMoment(task.dueDate, here).replace(/^on /, '')) : ''
  return { label: task.title, value: task.completed ? 'Done' : due }
}
