import type { ToolMeta } from '@convonet/contracts/tool-language'
import type { z } from 'zod'

export type Language = z.input<typeof ToolMeta>

export const LIST =
  '(my|the|our|a|this) [(whole|entire)] [(shopping|grocery|task|to do|personal|daily)] (list|lists|tasks|task|to dos|to do|agenda|plate)'
export const TASK = '(to do item|to do task|list item|task|to do|reminder|item|entry)'
export const DONE = '(done|complete|completed|finished|over|off)'

export const priorityWords = {
  low: ['low', 'lower', 'lowest', 'minor', 'not important', 'not urgent', 'unimportant', 'not so important'],
  medium: ['medium', 'normal', 'regular', 'average', 'standard'],
  high: [
    'high',
    'higher',
    'highest',
    'important',
    'most important',
    'top',
    'very important',
    'really important',
  ],
  urgent: ['urgent', 'most urgent', 'very urgent', 'critical', 'an emergency', 'asap'],
}

export const priority = {
  kind: 'choice',
  words: priorityWords,
  ask: 'Which priority: low, medium, high or urgent?',
} as const

export const task = {
  kind: 'item',
  noun: 'task',
  from: 'get_todos',
  arguments: { status: 'open' },
  otherwise: { status: 'done' },
} as const

export const reminder = { kind: 'item', noun: 'reminder', from: 'get_reminders' } as const

export const event = { kind: 'item', noun: 'event', from: 'get_calendar_events' } as const

export const CALENDAR = '(my|the|our) (calendar|diary|agenda|schedule)'
export const MEETING = '(meeting|appointment|event|calendar event|calendar entry)'
export const MEETINGS =
  '(meeting|meetings|appointment|appointments|event|events|calendar events|calendar entries)'

export const teamRole: { kind: 'choice'; words: Record<string, string[]> } = {
  kind: 'choice',
  words: {
    owner: ['owner', 'co-owner', 'an owner', 'the owner'],
    admin: ['admin', 'administrator', 'an admin', 'an administrator'],
    member: ['member', 'normal member', 'regular member', 'a member'],
    viewer: ['viewer', 'reader', 'observer', 'a viewer', 'read only'],
  },
}
