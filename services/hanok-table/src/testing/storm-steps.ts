/** One thing that somebody does, in the midst of others; numbers choose among what there is at that moment. */
export interface Step {
  what: Deed
  /** Which reservation, hold or table. */
  which: number
  partySize: number
  /** Quarters of an hour after noon. */
  quarter: number
  yes: boolean
  replica: 0 | 1
  /** The same request goes to both replicas at once, as from an impatient client. */
  twice: boolean
}

export interface Round {
  steps: Step[]
  /** How much later the next round is. */
  minutes: number
  /** One replica ends and starts again meanwhile. */
  restart: boolean
}

export type Deed = (typeof DEEDS)[number]

export const DEEDS = [
  ...[
    'book',
    'book',
    'book',
    'book',
    'book',
    'book',
    'hold',
    'hold',
    'book held',
    'book held',
    'renew',
    'release',
  ],
  ...[
    'amend',
    'amend',
    'amend',
    'cancel',
    'cancel',
    'cancel by staff',
    'seat',
    'seat',
    'complete',
    'complete',
  ],
  ...[
    'no show',
    'undo',
    'place',
    'place',
    'priority',
    'offer',
    'told',
    'accept',
    'accept',
    'decline',
    'answer by staff',
  ],
  ...['walk in', 'look', 'read', 'list', 'change table'],
] as const
