import type { Log } from '@convonet/kit/process/log'
import type { ToolLedger } from '@convonet/kit/tools/tool-ledger'
import { createToolServer, type ToolServer } from '@convonet/kit/tools/tool-server'
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { cancelReservationLanguage } from '../language/cancel-reservation.ts'
import { createReservationLanguage } from '../language/create-reservation.ts'
import { getReservationLanguage } from '../language/get-reservation.ts'
import { getReservationByCodeLanguage } from '../language/get-reservation-by-code.ts'
import { listMenuItemsLanguage } from '../language/list-menu-items.ts'
import { searchSeatingLanguage } from '../language/search-seating.ts'
import { setReservationStatusLanguage } from '../language/set-reservation-status.ts'
import { updateReservationDetailsLanguage } from '../language/update-reservation-details.ts'
import { book, CreateReservation } from './book.ts'
import { change, UpdateReservation } from './change.ts'
import { CancelReservation, end, SetStatus, setStatus } from './end.ts'
import { GetByCode, GetReservation, lookUp, lookUpByCode } from './look-up.ts'
import { listMenu } from './menu-tool.ts'
import { type RestaurantDeps, sceneOf } from './scene.ts'
import { SearchSeating, search } from './search.ts'

/** The restaurant's tools. A server serves one connection. */
export function createRestaurantServer(
  deps: RestaurantDeps & { ledger: ToolLedger; log: Log },
  name = 'restaurant',
): McpServer {
  const tools = createToolServer({
    name,
    instructions: RESTAURANT_INSTRUCTIONS,
    log: deps.log,
    ledger: deps.ledger,
  })
  registerReads(tools, deps)
  registerWrites(tools, deps)
  return tools.server
}

export const RESTAURANT_INSTRUCTIONS = `You take reservations for the restaurant Hanok Table. One or two short spoken sentences at a time, without lists or symbols.
Ask only for the next thing that is missing: how many people, which day and time, the name, the phone number.
create_reservation holds a table while you ask. Its outcome to-confirm is not a booking: read it back, and book with confirmed only after the caller has said yes.
The restaurant is in its own time zone; say times as the tools say them, and pass them without an offset.
A place on the waitlist is not a confirmed table: always say so.
Never guess a dish that is not on the menu: ask.
Before a reservation with much food ordered ahead is cancelled, tell the offer of premium-cancel.
A reservation is told only to whoever made it: by a caller of this call or a signed-in one, or by its confirmation code and its phone number together. Never guess codes.`

function registerReads({ readOpen }: ToolServer, deps: RestaurantDeps): void {
  const { db } = deps
  readOpen('list_menu_items', z.object({}), {
    description: 'The dishes with their prices. Food can be ordered ahead with seven percent off.',
    language: listMenuItemsLanguage,
    work: async () => listMenu(),
  })
  readOpen('search_seating_availability', SearchSeating, {
    description: 'Whether there is a table for a party on a day or at a time. Books nothing.',
    language: searchSeatingLanguage,
    span: SPAN,
    work: async (args, context) => search(db, args, await sceneOf(db, deps, context)),
  })
  readOpen('get_reservation', GetReservation, {
    description:
      "The caller's reservations, those made while signed in and those made or found in this call. Others need get_reservation_by_code.",
    language: getReservationLanguage,
    span: SPAN,
    work: async (args, context) => lookUp(db, args, await sceneOf(db, deps, context)),
  })
  readOpen('get_reservation_by_code', GetByCode, {
    description: 'The reservation with a confirmation code, for whoever also knows its phone number.',
    language: getReservationByCodeLanguage,
    span: SPAN,
    work: async (args, context) => lookUpByCode(db, args, await sceneOf(db, deps, context)),
  })
}

function registerWrites({ writeOpen }: ToolServer, deps: RestaurantDeps): void {
  writeOpen('create_reservation', CreateReservation, {
    description:
      'Leads to a booking: tells what is missing, holds a table for five minutes, and books once the caller has confirmed what was read back. What was said earlier in the call need not be repeated.',
    language: createReservationLanguage,
    span: SPAN,
    work: async (tx, args, context) => book(tx, args, await sceneOf(tx, deps, context)),
  })
  writeOpen('update_reservation_details', UpdateReservation, {
    description:
      "Changes what is given of a caller's reservation: time, party, name, phone, wishes, food ordered ahead. What does not fit leaves it as it was.",
    language: updateReservationDetailsLanguage,
    span: SPAN,
    work: async (tx, args, context) => change(tx, args, await sceneOf(tx, deps, context)),
  })
  writeOpen('set_reservation_status', SetStatus, {
    description: 'Checks guests in once they are there, or confirms what is booked.',
    language: setReservationStatusLanguage,
    span: SPAN,
    work: async (tx, args, context) => setStatus(tx, args, await sceneOf(tx, deps, context)),
  })
  writeOpen('cancel_reservation', CancelReservation, {
    destructive: true,
    description: "Cancels a caller's reservation and gives its table away.",
    language: cancelReservationLanguage,
    span: SPAN,
    work: async (tx, args, context) => end(tx, args, await sceneOf(tx, deps, context)),
  })
}

const SPAN = 'hanok-table/service.ts'
