import type { RestaurantRules } from '@convonet/contracts/reservations'
import { createContext, useContext } from 'react'
import type { RestaurantClock } from './restaurant-clock.ts'

export interface Notice {
  tone: 'done' | 'refused'
  text: string
  action?: { label: string; run: () => void }
}

/** What every part of the page works with. */
export interface Desk {
  clock: RestaurantClock
  now: number
  /** The restaurant's day. */
  today: string
  rules: RestaurantRules
  /** May change the restaurant itself. */
  isManager: boolean
  /** The latest takes the place of the one before. */
  say: (notice: Notice) => void
  openParty: (id: number | null) => void
}

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('There is no desk around this part of the page')
  return desk
}
