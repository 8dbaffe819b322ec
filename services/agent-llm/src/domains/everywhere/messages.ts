import { outcome } from '@convonet/kit/tools/outcome'
import type { OpenContext, ToolServer } from '@convonet/kit/tools/tool-server'
import { pgTable, text, timestamp, uuid, varchar } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { callbackLanguage, messageLanguage } from './language/messages.ts'

const department = z.string().trim().max(60).optional()

const LeaveMessage = z.object({
  message: z.string().trim().min(1).max(2000).describe("In the caller's words"),
  department,
})

const RequestCallback = z.object({
  phone: z.string().trim().min(5).max(20).describe('Where to call, as the caller said it'),
  reason: z.string().trim().max(300).optional(),
  department,
})

/** Word for the people who are not there: kept until one of them has seen to it. */
const deskMessages = pgTable('desk_messages', {
  id: uuid().primaryKey().defaultRandom(),
  kind: varchar({ length: 20 }).$type<'message' | 'callback'>().notNull(),
  userId: uuid('user_id'),
  callerName: varchar('caller_name', { length: 200 }),
  turnId: varchar('turn_id', { length: 100 }).notNull(),
  department: varchar({ length: 60 }),
  phone: varchar({ length: 20 }),
  message: text().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  doneAt: timestamp('done_at', { withTimezone: true }),
})

export function registerMessageTools({ writeOpen }: ToolServer): void {
  writeOpen('leave_message', LeaveMessage, {
    description: 'Keeps a message for the people of a department, who will read it later.',
    language: messageLanguage,
    async work(tx, args, context) {
      await tx.insert(deskMessages).values({ kind: 'message', ...from(context), ...args })
      const card = { title: 'Message', fields: [{ label: 'For', value: args.department ?? 'the team' }] }
      return outcome({ kind: 'left', department: args.department }, { 'convonet/card': card })
    },
  })
  writeOpen('request_callback', RequestCallback, {
    description: 'Notes that the caller wants to be called back by a person.',
    language: callbackLanguage,
    async work(tx, { reason = 'Wants to be called back', ...args }, context) {
      await tx.insert(deskMessages).values({ kind: 'callback', ...from(context), ...args, message: reason })
      const card = { title: 'Callback', fields: [{ label: 'Number', value: args.phone }] }
      return outcome({ kind: 'noted', phone: args.phone }, { 'convonet/card': card })
    },
  })
}

const from = ({ caller, turn }: OpenContext) => ({
  userId: caller.userId,
  callerName: caller.name,
  turnId: turn.id,
  createdAt: new Date(turn.startedAt),
})
