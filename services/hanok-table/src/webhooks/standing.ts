/** Where a party stands that waits for a table. */
export interface Standing {
  /** From 1. */
  position: number
  queueSize: number
  /** From the wished start to when a table comes free as things stand; null where none does on that day. */
  estimatedWaitMinutes: number | null
}

export type StandingOf = (reservationId: number) => Promise<Standing | null>
