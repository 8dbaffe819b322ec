import { z } from 'zod'
import type { Contract } from './route.ts'

const moved = z.object({ location: z.string() })

export const googleCalendarRoutes = {
  calendarConnection: {
    method: 'GET',
    url: '/convonet_todo/api/calendar',
    summary: 'Whether Google Calendar can be connected here, and is',
    access: 'person',
    reply: 'json',
    response: z.object({
      state: z.enum(['unavailable', 'not-connected', 'connected', 'lost']),
      /** ISO 8601, of the last time both were the same. */
      syncedAt: z.string().nullable(),
    }),
  },
  connectCalendar: {
    method: 'GET',
    url: '/convonet_todo/api/calendar/connect',
    summary: "Leads to Google's question whether we may use the person's calendar",
    access: 'person',
    reply: 'json',
    response: moved,
  },
  calendarConsent: {
    method: 'GET',
    url: '/convonet_todo/api/calendar/callback',
    summary: 'Where Google sends the person back to',
    access: 'person',
    query: z.object({
      state: z.string().max(200).optional(),
      code: z.string().max(2000).optional(),
      error: z.string().max(200).optional(),
    }),
    reply: 'json',
    response: moved,
  },
  disconnectCalendar: {
    method: 'POST',
    url: '/convonet_todo/api/calendar/disconnect',
    summary: 'Forgets the connection; entries stay where they are',
    access: 'person',
    reply: 'json',
    response: z.object({ disconnected: z.boolean() }),
  },
} as const satisfies Contract
