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
}

/** What differs from the reservation; null where nothing does. A dish taken off is a line with none of it. */
export function changesOf(reservation: ReservationRead, { wish, wishes, food }: Changed): Changes | null {
  const before = foodOf(reservation.preorder_items)
  const isOtherFood = JSON.stringify(orderLines(food)) !== JSON.stringify(orderLines(before))
  const changes: Changes = {
    ...(wish.partySize !== reservation.party_size && { party_size: wish.partySize }),
    ...(wish.start && !isSameStart(wish.start.at, reservation.starts_at) && { starts_at: wish.start.at }),
    ...(wishes.trim() !== (reservation.special_requests ?? '') && { special_requests: wishes.trim() }),
    ...(isOtherFood && { preorder: allLines(food, before) }),
  }
  return Object.keys(changes).length > 0 ? changes : null
}

function allLines(food: Food, before: Food) {
  const gone = Object.keys(before).filter((id) => !food[id])
  return [...orderLines(food), ...gone.map((menu_item_id) => ({ menu_item_id, quantity: 0 }))]
}
