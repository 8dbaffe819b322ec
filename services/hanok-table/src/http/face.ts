import type { Doors } from '@convonet/kit/http/admit'
import type { Clock } from '@convonet/kit/process/clock'
import type { Log } from '@convonet/kit/process/log'
import type { KeyValue } from '@convonet/kit/store/key-value'
import type { Sql } from '@convonet/kit/store/sql'
import type { WaitlistOutbox } from '../waitlist/outbox.ts'

/** What the routes work with. */
export interface Face {
  sql: Sql
  keyValue: KeyValue
  clock: Clock
  log: Log
  doors: Doors
  outbox: WaitlistOutbox
  /** From how much food ordered ahead a cancellation asks twice; 0 for never. */
  premiumCents: number
  /** From how much on a guest is a VIP; 0 for never. */
  vipCents: number
  /** The house's own number, E.164. */
  phone: string | null
  /** The same voice booking within this is the same booking; 0 for never. */
  dedupSeconds: number
  /** How many holds and bookings guests of one network may make in five minutes; 0 for any number. */
  guestWrites: number
  /** Admins may delete reservations for good. */
  isLab: boolean
}
