import type { Deed, Step } from './storm-steps.ts'

/** What the storm has learnt of from answers. */
export interface Known {
  reservations: { id: number; code: string; phone: string }[]
  holds: string[]
  tables: { id: number; name: string; seats: number; area: string; joins: string | null }[]
  /** The day it is about, `2026-11-27`. */
  day: string
}

export interface Sent {
  method: string
  path: string
  body?: unknown
  as: 'guest' | 'staff'
  /** Proves a guest. */
  phone?: string
}

/** The request that does a step's deed; null where there is nothing yet that it could be done to. */
export const requestFor = (step: Step, known: Known): Sent | null => REQUESTS[step.what](step, known)

type Asking = (step: Step, known: Known) => Sent | null

const REQUESTS: Record<Deed, Asking> = {
  book: (step, known) => guest('POST', '/api/reservations', bookingOf(step, known)),
  hold: ({ partySize, ...step }, known) =>
    guest('POST', '/api/reservations/holds', { party_size: partySize, starts_at: startOf(step, known) }),
  'book held': (step, known) =>
    ofHold(step, known, (hold_token) =>
      guest('POST', '/api/reservations', { ...bookingOf(step, known), hold_token }),
    ),
  renew: (step, known) =>
    ofHold(step, known, (hold_token) => guest('POST', '/api/reservations/holds/renew', { hold_token })),
  release: (step, known) =>
    ofHold(step, known, (hold_token) => guest('POST', '/api/reservations/holds/release', { hold_token })),
  amend: (step, known) => ofGuest('PATCH', '', (step) => changesOf(step, known))(step, known),
  cancel: ofGuest('PATCH', '/status', ({ yes }) => ({ status: 'cancelled', retention_ack: yes })),
  accept: ofGuest('POST', '/offer', () => ({ answer: 'accept' })),
  decline: ofGuest('POST', '/offer', () => ({ answer: 'decline' })),
  read: ofGuest('GET', '', () => undefined),
  'cancel by staff': ofStaff('PUT', '/status', ({ yes }) => ({ status: 'cancelled', acknowledged: yes })),
  seat: ofStaff('PUT', '/status', () => ({ status: 'seated' })),
  complete: ofStaff('PUT', '/status', () => ({ status: 'completed' })),
  'no show': ofStaff('PUT', '/status', () => ({ status: 'no_show' })),
  undo: ofStaff('PUT', '/status', () => ({ status: 'confirmed' })),
  priority: ofStaff('PUT', '/priority', ({ yes }) => ({ vip: yes })),
  offer: ofStaff('POST', '/offer', () => undefined),
  told: ofStaff('POST', '/told', () => undefined),
  'answer by staff': ofStaff('POST', '/answer', ({ yes }) => ({ answer: yes ? 'accept' : 'decline' })),
  place: (step, known) => ofStaff('PUT', '/place', () => placeOf(step, known))(step, known),
  'walk in': ({ partySize, yes, which }, { tables }) =>
    staff('POST', '/api/restaurant/walk-ins', {
      party_size: partySize,
      ...(yes && { table_ids: [chosen(tables, which)?.id ?? 0] }),
    }),
  look: ({ partySize }, { day }) =>
    guest('GET', `/api/restaurant/starts?date=${day}&party_size=${partySize}`),
  list: (_, { day }) => staff('GET', `/api/restaurant/book?from=${day}&to=${day}`),
  'change table': ({ which, partySize }, { tables }) => {
    const table = chosen(tables, which)
    if (!table) return null
    const { id, ...others } = table
    return staff('PUT', `/api/restaurant/tables/${id}`, { ...others, seats: Math.max(2, partySize) })
  },
}

const guest = (method: string, path: string, body?: unknown): Sent => ({ method, path, body, as: 'guest' })
const staff = (method: string, path: string, body?: unknown): Sent => ({ method, path, body, as: 'staff' })

const chosen = <T>(list: readonly T[], which: number): T | undefined => list[which % Math.max(list.length, 1)]

function ofHold({ which }: Step, { holds }: Known, ask: (token: string) => Sent): Sent | null {
  const token = chosen(holds, which)
  return token === undefined ? null : ask(token)
}

function ofGuest(method: string, path: string, bodyOf: (step: Step) => unknown): Asking {
  return (step, { reservations }) => {
    const one = chosen(reservations, step.which)
    if (!one) return null
    return {
      ...guest(method, `/api/reservations/by-code/${one.code}${path}`, bodyOf(step)),
      phone: one.phone,
    }
  }
}

function ofStaff(method: string, path: string, bodyOf: (step: Step) => unknown): Asking {
  return (step, { reservations }) => {
    const one = chosen(reservations, step.which)
    return one ? staff(method, `/api/restaurant/reservations/${one.id}${path}`, bodyOf(step)) : null
  }
}

/** The restaurant's clock. */
function startOf({ quarter }: Pick<Step, 'quarter'>, { day }: Known): string {
  const minutes = 11 * 60 + 30 + quarter * 15
  return `${day}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

const pad = (number: number) => String(number).padStart(2, '0')

/** Every seventh orders enough ahead to be a VIP, and to be asked twice on cancelling. */
const bookingOf = (step: Step, known: Known) => ({
  guest_name: `Guest ${step.which}`,
  guest_phone: `+1212555${1000 + step.which}`,
  party_size: step.partySize,
  starts_at: startOf(step, known),
  waitlist_if_full: step.yes,
  ...(step.which % 7 === 0 && { preorder_items: [{ menu_item_id: 'hanwoo_bbq', quantity: 12 }] }),
})

function changesOf(step: Step, known: Known) {
  const [time, size] = [{ starts_at: startOf(step, known) }, { party_size: step.partySize }]
  if (step.which % 3 === 0) return time
  return step.which % 3 === 1 ? size : { ...time, ...size, special_requests: 'By the window' }
}

function placeOf(step: Step, known: Known) {
  const table = (which: number) => chosen(known.tables, which)?.id ?? 0
  const table_ids = [
    ...new Set(step.partySize > 6 ? [table(step.which), table(step.which + 1)] : [table(step.which)]),
  ]
  return { table_ids, ...(step.yes && { starts_at: startOf(step, known) }) }
}
