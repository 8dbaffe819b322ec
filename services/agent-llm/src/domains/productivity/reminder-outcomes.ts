import type { ToolOutcome } from '@convonet/contracts/tool-language'
import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { capitalized } from './capitalized.ts'
import { type Listing, listing } from './listing.ts'
import type { Reminder, ReminderChanges, ReminderFilter } from './reminder-store.ts'
import { type Here, spokenMoment, spokenPeriod } from './spoken-dates.ts'

type Item = ToolOutcome['items'][number]

const itemOf = (reminder: Reminder): Item => ({
  id: reminder.id,
  label: reminder.text,
  createdAt: reminder.createdAt.toISOString(),
  importance: reminder.importance,
  ...(reminder.date && { due: reminder.date.toISOString() }),
})

const whenOf = ({ date }: Reminder, here: Here) => date && spokenMoment(date, here)

const shownWhen = (reminder: Reminder, here: Here) =>
  capitalized((whenOf(reminder, here) ?? '').replace(/^on /, ''))

function cardOf(title: string, reminder: Reminder, here: Here) {
  const fields = [
    { label: 'Reminder', value: reminder.text },
    { label: 'When', value: shownWhen(reminder, here) },
    ...(reminder.importance === 'medium'
      ? []
      : [{ label: 'Importance', value: capitalized(reminder.importance) }]),
  ]
  return { title, fields }
}

const valuesOf = (reminder: Reminder, here: Here) => ({
  items: [itemOf(reminder)],
  text: reminder.text,
  when: whenOf(reminder, here) ?? undefined,
})

export function reminderSet(reminder: Reminder, here: Here): CallToolResult {
  return outcome(
    { kind: 'created', ...valuesOf(reminder, here) },
    {
      'convonet/card': cardOf('Reminder', reminder, here),
      'convonet/undo': { name: 'delete_reminder', arguments: { id: reminder.id } },
    },
  )
}

/** The time has to be asked for again. */
export const isOver = (name: string, args: Record<string, unknown>): CallToolResult =>
  outcome(
    { kind: 'over' },
    { 'convonet/next': { call: { name, arguments: args }, ask: 'reminder_date', question: 'When then?' } },
  )

export function reminderChanged(
  reminder: Reminder,
  before: Reminder,
  { changes, here }: { changes: ReminderChanges; here: Here },
): CallToolResult {
  const undo = {
    id: reminder.id,
    ...('text' in changes && { reminder_text: before.text }),
    ...('importance' in changes && { importance: before.importance }),
    ...('date' in changes && before.date && { reminder_date: before.date.toISOString() }),
  }
  return outcome(
    {
      kind: kindOf(changes),
      ...valuesOf(reminder, here),
      before: before.text,
      importance: reminder.importance,
    },
    {
      'convonet/card': cardOf('Reminder changed', reminder, here),
      'convonet/undo': { name: 'update_reminder', arguments: undo },
    },
  )
}

function kindOf(changes: ReminderChanges): string {
  const [only, another] = Object.keys(changes)
  if (only === undefined) return 'unchanged'
  if (another !== undefined) return 'updated'
  if ('date' in changes) return 'moved'
  return 'text' in changes ? 'renamed' : 'weighed'
}

/** One that is over cannot be set again. */
export function reminderDeleted(reminder: Reminder, here: Here): CallToolResult {
  const ahead = reminder.date && reminder.date.getTime() > here.now
  const again = {
    reminder_text: reminder.text,
    importance: reminder.importance,
    reminder_date: reminder.date?.toISOString(),
  }
  return outcome(
    { kind: 'deleted', ...valuesOf(reminder, here) },
    {
      'convonet/card': cardOf('Reminder deleted', reminder, here),
      ...(ahead && { 'convonet/undo': { name: 'create_reminder', arguments: again } }),
    },
  )
}

export const noReminder = (): CallToolResult => outcome({ kind: 'not-found' })

export function remindersListed(
  { found, total }: { found: Reminder[]; total: number },
  { filter, given, here, asked }: ReminderListing,
): CallToolResult {
  const list: Omit<Listing<Reminder>, 'show'> = {
    tool: 'get_reminders',
    title: 'Your reminders',
    ...{ found, total, given, offset: filter.offset, search: filter.search },
    when: asked ? spokenPeriod({ from: filter.from, until: filter.until }, here) : null,
  }
  const show = (reminder: Reminder) => ({
    item: itemOf(reminder),
    line: [reminder.text, whenOf(reminder, here)].filter(Boolean).join(' '),
    field: shownWhen(reminder, here),
  })
  return listing({ ...list, show })
}

export interface ReminderListing {
  filter: ReminderFilter
  given: Record<string, unknown>
  here: Here
  /** Whether the caller asked for a time. */
  asked: boolean
}
