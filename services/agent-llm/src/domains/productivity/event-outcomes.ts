import type { ToolOutcome } from '@convonet/contracts/tool-language'
import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { capitalized } from './capitalized.ts'
import type { CalendarEvent, EventFilter, NewEvent } from './event-store.ts'
import { spokenSpan } from './event-time.ts'
import { listing } from './listing.ts'
import { type Here, spokenPeriod } from './spoken-dates.ts'

type Item = ToolOutcome['items'][number]

const itemOf = (event: CalendarEvent): Item => ({
  id: event.id,
  label: event.title,
  createdAt: event.createdAt.toISOString(),
  from: event.from.toISOString(),
  to: event.to.toISOString(),
  ...(event.description && { description: event.description }),
})

const shownWhen = (event: CalendarEvent, here: Here) =>
  capitalized(spokenSpan(event, here).replace(/^on /, ''))

const cardOf = (title: string, event: CalendarEvent, here: Here) => ({
  title,
  fields: [
    { label: 'Event', value: event.title },
    { label: 'When', value: shownWhen(event, here) },
    ...(event.description ? [{ label: 'Note', value: event.description }] : []),
  ],
})

const valuesOf = (event: CalendarEvent, here: Here) => ({
  items: [itemOf(event)],
  title: event.title,
  when: spokenSpan(event, here),
})

const namesOf = (clashes: readonly CalendarEvent[]) =>
  clashes.length > 0 ? clashes.map(({ title }) => title) : undefined

/** That another event is at the same time is told, not refused. */
export function eventAdded(
  event: CalendarEvent,
  clashes: readonly CalendarEvent[],
  here: Here,
): CallToolResult {
  return outcome(
    { kind: 'created', ...valuesOf(event, here), clash: namesOf(clashes) },
    {
      'convonet/card': cardOf('In your calendar', event, here),
      'convonet/undo': { name: 'delete_calendar_event', arguments: { id: event.id } },
    },
  )
}

export interface EventChange {
  before: CalendarEvent
  changes: Partial<NewEvent>
  clashes: readonly CalendarEvent[]
  here: Here
}

export function eventChanged(
  event: CalendarEvent,
  { before, changes, clashes, here }: EventChange,
): CallToolResult {
  const moved = changes.from !== undefined || changes.to !== undefined
  const undo = {
    id: event.id,
    ...('title' in changes && { title: before.title }),
    ...('description' in changes && { description: before.description }),
    ...(moved && { event_from: before.from.toISOString(), event_to: before.to.toISOString() }),
  }
  return outcome(
    { kind: kindOf(changes), ...valuesOf(event, here), before: before.title, clash: namesOf(clashes) },
    {
      'convonet/card': cardOf('Event changed', event, here),
      'convonet/undo': { name: 'update_calendar_event', arguments: undo },
    },
  )
}

function kindOf(changes: Partial<NewEvent>): string {
  const names = Object.keys(changes)
  if (names.length === 0) return 'unchanged'
  if (names.every((name) => name === 'from' || name === 'to')) return 'moved'
  return names.length === 1 && 'title' in changes ? 'renamed' : 'updated'
}

export function eventDeleted(event: CalendarEvent, here: Here): CallToolResult {
  const again = {
    title: event.title,
    event_from: event.from.toISOString(),
    event_to: event.to.toISOString(),
    ...(event.description && { description: event.description }),
  }
  return outcome(
    { kind: 'deleted', ...valuesOf(event, here) },
    {
      'convonet/card': cardOf('Event deleted', event, here),
      'convonet/undo': { name: 'create_calendar_event', arguments: again },
    },
  )
}

export const noEvent = (): CallToolResult => outcome({ kind: 'not-found' })

export interface EventListing {
  filter: EventFilter
  given: Record<string, unknown>
  here: Here
  /** Whether the caller asked for a time. */
  asked: boolean
}

export function eventsListed(
  { found, total }: { found: CalendarEvent[]; total: number },
  { filter, given, here, asked }: EventListing,
): CallToolResult {
  return listing({
    tool: 'get_calendar_events',
    title: 'Your calendar',
    ...{ found, total, given, offset: filter.offset, search: filter.search },
    when: asked ? spokenPeriod({ from: filter.from, until: filter.until }, here) : null,
    show: (event) => ({
      item: itemOf(event),
      line: `${event.title} ${spokenSpan(event, here)}`,
      field: shownWhen(event, here),
    }),
  })
}
