import type { ReservationRead } from '@convonet/contracts/reservations'
import { type Food, foodOf, orderLines } from './food-totals.ts'
import { isSameStart, type Wish } from './wish.ts'

/** What a guest would like to have instead. */
export interface Changed {
  wish: Wish
  wishes: string
  food: Food
}

export interface Changes {
  party_size?: number
  starts_at?: string
  special_requests?: string
  preorder?: { menu_item_id: string; quantity: number }[]
  /** What is to be empty: nothing beside other fields would change nothing. */
  clear?: ('special_requests' | 'preorder')[]
}

/** What differs from the reservation; null where nothing does. */
export function changesOf(reservation: ReservationRead, { wish, wishes, food }: Changed): Changes | null {
  const order = orderLines(food)
  const isOtherFood = JSON.stringify(order) !== JSON.stringify(orderLines(foodOf(reservation.preorder_items)))
  const said = wishes.trim()
  const isOtherWish = said !== (reservation.special_requests ?? '')
  const clear = [
    isOtherWish && said === '' && ('special_requests' as const),
    isOtherFood && order.length === 0 && ('preorder' as const),
  ].filter((field) => field !== false)
  const changes: Changes = {
    ...(wish.partySize !== reservation.party_size && { party_size: wish.partySize }),
    ...(wish.start && !isSameStart(wish.start.at, reservation.starts_at) && { starts_at: wish.start.at }),
    ...(isOtherWish && said !== '' && { special_requests: said }),
    ...(isOtherFood && order.length > 0 && { preorder: order }),
    ...(clear.length > 0 && { clear }),
  }
  return Object.keys(changes).length > 0 ? changes : null
}
