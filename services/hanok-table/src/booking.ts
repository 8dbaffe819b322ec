import type { PreorderLine } from '@convonet/contracts/menu'
import type { SourceChannel } from '@convonet/contracts/reservations'

/** What a guest wants booked. */
export interface Booking {
  partySize: number
  /** Unix milliseconds. */
  startsAt: number
  guestName: string
  /** E.164. */
  guestPhone: string
  specialRequests: string | null
  preorder: PreorderLine[]
  sourceChannel: SourceChannel
  preferredLocale: string
  userId: string | null
  waitlistIfFull: boolean
}
