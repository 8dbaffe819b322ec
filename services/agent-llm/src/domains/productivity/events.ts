import type { Database } from '@convonet/kit/store/sql'
import type { ToolContext, ToolServer } from '@convonet/kit/tools/tool-server'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { z } from 'zod'
import { eventAdded, eventChanged, eventDeleted, eventsListed, noEvent } from './event-outcomes.ts'
import * as store from './event-store.ts'
import { spanOf } from './event-time.ts'
import { hereOf } from './here.ts'
import { createEventLanguage } from './language/create-calendar-event.ts'
import { deleteEventLanguage } from './language/delete-calendar-event.ts'
import { getEventsLanguage } from './language/get-calendar-events.ts'
import { updateEventLanguage } from './language/update-calendar-event.ts'

const LONGEST_MINUTES = 14 * 24 * 60

const instant = z.iso.datetime({ offset: true })
const title = z.string().trim().min(1).max(300).describe('What it is, in a few words: "dentist"')
const description = z.string().trim().max(4000).describe('Details, only where the caller gives some')
const from = instant.describe(
  "ISO 8601 with offset; 23:59 of a day in the caller's zone means all of that day",
)
const to = instant.describe('End; an hour after the beginning unless given')
const minutes = z.int().min(1).max(LONGEST_MINUTES).describe('How long it takes, in place of an end')
const id = z.uuid().describe('As get_calendar_events answered it')

const CreateEvent = z.object({
  title,
  event_from: from,
  event_to: to.optional(),
  duration_minutes: minutes.optional(),
  description: description.optional(),
})

const GetEvents = z.object({
  from: instant.optional().describe('Only events that are not over at this moment; now unless given'),
  until: instant.optional().describe('Only events that begin before this moment'),
  search: z.string().trim().max(200).optional().describe('Words of the title'),
  limit: z.int().min(1).max(100).optional(),
  offset: z.int().min(0).max(10_000).optional(),
})

const UpdateEvent = z.object({
  id,
  title: title.optional(),
  event_from: from
    .optional()
    .describe('New beginning; the event stays as long as it was unless an end is given'),
  event_to: to.optional(),
  description: description.nullable().optional(),
})

const OneEvent = z.object({ id })

/** The caller's own calendar. */
export function registerEventTools({ read, write }: ToolServer, { db }: { db: NodePgDatabase }): void {
  write('create_calendar_event', CreateEvent, {
    description: "Puts an event into the caller's calendar.",
    language: createEventLanguage,
    work: create,
  })
  read('get_calendar_events', GetEvents, {
    description: "The caller's events, in the order of their beginning.",
    language: getEventsLanguage,
    work: (args, context) => find(db, args, context),
  })
}

/** Events are changed in the words of tasks; those are looked for first. */
export function registerEventChanges({ write }: ToolServer): void {
  write('update_calendar_event', UpdateEvent, {
    description: 'Changes what is given of an event: title, beginning, end, description.',
    language: updateEventLanguage,
    work: update,
  })
  write('delete_calendar_event', OneEvent, {
    description: 'Takes an event out of the calendar.',
    language: deleteEventLanguage,
    async work(tx, args, context) {
      const event = await store.removeEvent(tx, context.userId, args.id)
      return event ? eventDeleted(event, hereOf(context)) : noEvent()
    },
  })
}

async function create(tx: Database, args: z.output<typeof CreateEvent>, context: ToolContext) {
  const here = hereOf(context)
  const given = {
    from: new Date(args.event_from),
    to: args.event_to === undefined ? undefined : new Date(args.event_to),
    minutes: args.duration_minutes,
  }
  const event = await store.insertEvent(tx, context.userId, {
    title: args.title,
    description: args.description ?? null,
    ...spanOf(given, here),
  })
  return eventAdded(event, await store.overlapping(tx, event), here)
}

async function update(tx: Database, args: z.output<typeof UpdateEvent>, context: ToolContext) {
  const here = hereOf(context)
  const before = await store.lockEvent(tx, context.userId, args.id)
  if (!before) return noEvent()
  const changes = { ...wordsOf(args, before), ...timesOf(args, before, here) }
  const changed = Object.keys(changes).length > 0
  const event = changed ? await store.changeEvent(tx, before, changes) : before
  const clashes = changes.from || changes.to ? await store.overlapping(tx, event) : []
  return eventChanged(event, { before, changes, clashes, here })
}

type Changes = Partial<store.NewEvent>

const wordsOf = (args: z.output<typeof UpdateEvent>, before: store.CalendarEvent): Changes => ({
  ...(args.title !== undefined && args.title !== before.title && { title: args.title }),
  ...(args.description !== undefined &&
    args.description !== before.description && { description: args.description }),
})

function timesOf(
  args: z.output<typeof UpdateEvent>,
  before: store.CalendarEvent,
  here: ReturnType<typeof hereOf>,
): Changes {
  if (args.event_from === undefined && args.event_to === undefined) return {}
  const from = args.event_from ? new Date(args.event_from) : before.from
  const lengthMs = before.to.getTime() - before.from.getTime()
  const to = args.event_to ? new Date(args.event_to) : new Date(from.getTime() + lengthMs)
  const span = spanOf({ from, to }, here)
  return {
    ...(span.from.getTime() !== before.from.getTime() && { from: span.from }),
    ...(span.to.getTime() !== before.to.getTime() && { to: span.to }),
  }
}

async function find(db: Database, args: z.output<typeof GetEvents>, context: ToolContext) {
  const here = hereOf(context)
  const filter: store.EventFilter = {
    from: args.from ? new Date(args.from) : new Date(here.now),
    limit: args.limit ?? 100,
    offset: args.offset ?? 0,
    ...(args.until && { until: new Date(args.until) }),
    ...(args.search && { search: args.search }),
  }
  const asked = args.from !== undefined || args.until !== undefined
  const found = await store.findEvents(db, context.userId, filter)
  return eventsListed(found, { filter, given: args, here, asked })
}
