import { ToolMeta } from '@convonet/contracts/tool-language'
import { createLog } from '@convonet/kit/process/log'
import type { z } from 'zod'
import { createEverywhereServer } from '../domains/everywhere/server.ts'
import { createHealthcareServer } from '../domains/healthcare/server.ts'
import { createMortgageServer } from '../domains/mortgage/server.ts'
import { createProductivityServer } from '../domains/productivity/server.ts'
import { createToolHost } from '../mcp-host.ts'
import type { ToolSpec } from '../ports.ts'

/** What people say of every tool of ours, with nothing behind them: only to be understood, not to be called. */
export async function allTools(): Promise<ToolSpec[]> {
  const nothing = new Proxy({}, { get: () => undefined })
  const deps = { log: createLog('test', 'silent'), birthDateRequired: false, webSearch: null }
  const behind = Object.fromEntries(
    ['db', 'ledger', 'clock', 'desk', 'knowledge', 'alarms', 'people', 'keyValue'].map((name) => [
      name,
      nothing,
    ]),
  )
  const all = { ...behind, ...deps } as unknown as Parameters<typeof createProductivityServer>[0] &
    Parameters<typeof createHealthcareServer>[0] &
    Parameters<typeof createMortgageServer>[0] &
    Parameters<typeof createEverywhereServer>[0]
  const servers = [
    createProductivityServer,
    createHealthcareServer,
    createMortgageServer,
    createEverywhereServer,
  ]
  await using host = await createToolHost(
    servers.map((create) => create(all)),
    { timeoutMs: 1000 },
  )
  return [...host.tools, ...restaurantTools]
}

type Language = z.input<typeof ToolMeta>

const tool = (name: string, required: string[], language: Language): ToolSpec => ({
  name,
  domain: 'restaurant',
  description: name,
  inputSchema: { type: 'object', required },
  destructive: name.startsWith('cancel'),
  readOnly: name.startsWith('list'),
  meta: ToolMeta.parse(language),
})

/** The restaurant is another service; this is how people speak of one. */
export const restaurantTools: ToolSpec[] = [
  tool('create_reservation', ['party_size', 'starts_at', 'guest_name'], {
    'convonet/can': 'book a table',
    'convonet/slots': {
      party_size: {
        kind: 'number',
        ask: 'For how many people?',
        inline: ['for {party_size} [(people|of us|persons|guests)]', '{party_size} (people|of us|guests)'],
      },
      starts_at: { kind: 'moment', ask: 'For when?' },
      guest_name: { kind: 'name', ask: 'Under which name?', inline: ['under [the name] {guest_name}'] },
      notes: { kind: 'text', inline: ['with a note {notes}'] },
    },
    'convonet/phrases': [
      '(book|reserve|make|get|need|want|have) [me|us] (a|the|another) (table|reservation|booking)',
      '(i|we) (would like|want|need) to (dine|eat|have dinner|have lunch)',
    ],
    'convonet/examples': ['book a table for four tomorrow at seven', 'make a dinner reservation'],
    'convonet/say': { reserved: 'Your table is booked.' },
    'convonet/intent': 'book a table[ for {party_size}][ {starts_at}]',
    'convonet/amended-by': { tool: 'update_reservation', item: 'reservation_id' },
  }),
  tool('update_reservation', ['reservation_id'], {
    'convonet/slots': {
      reservation_id: {
        kind: 'item',
        noun: 'reservation',
        from: 'list_reservations',
        ask: 'Which reservation?',
      },
      party_size: { kind: 'number', inline: ['(to|for) {party_size} (people|of us|guests)'] },
      starts_at: { kind: 'moment' },
    },
    'convonet/phrases': [
      '(change|move|update|push|shift) (my|the|our) (reservation|booking|table) [to]',
      '(can|could) you (move|change) (my|our) table',
    ],
    'convonet/examples': ['move my table to eight', 'we will be six instead of four'],
    'convonet/say': { changed: 'I changed it.' },
  }),
  tool('cancel_reservation', ['reservation_id'], {
    'convonet/can': 'cancel a reservation',
    'convonet/slots': {
      reservation_id: {
        kind: 'item',
        noun: 'reservation',
        from: 'list_reservations',
        ask: 'Which reservation?',
      },
    },
    'convonet/phrases': ['(cancel|drop|call off) (my|the|our) (reservation|booking|table)'],
    'convonet/examples': ['cancel my reservation', 'we cannot come to dinner after all'],
    'convonet/intent': 'cancel "{reservation_id}"',
    'convonet/say': { cancelled: 'It is cancelled.' },
  }),
  tool('list_reservations', [], {
    'convonet/phrases': [
      '(what|which) (reservations|bookings|tables) do i have',
      'when is my (reservation|booking|table)',
    ],
    'convonet/examples': ['when is my table', 'do I have a reservation'],
    'convonet/say': { listed: 'You have {spoken}.' },
  }),
  tool('list_menu_items', [], {
    'convonet/can': 'tell you what is on the menu',
    'convonet/phrases': [
      '(what is|what do you have) on (the|your) menu',
      '(read|tell|show) me (the|your) menu',
      'do you have (vegan|vegetarian|gluten free) (dishes|food|options)',
    ],
    'convonet/examples': ['what is on the menu', 'do you have vegetarian dishes', 'how much is the bibimbap'],
    'convonet/say': { listed: 'We have {spoken}.' },
  }),
]
