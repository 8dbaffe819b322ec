import type { NotBookable } from '@convonet/contracts/reservation-answers'
import type { RestaurantRules } from '@convonet/contracts/reservations'
import { AppError } from '@convonet/kit/wire/app-error'
import type { Reservation } from '../schema.ts'
import type { PartyThere } from '../who-has.ts'
import { notBookable, wrongField } from './problems.ts'

/** What a verb of the staff answers. */
type Outcome =
  | { kind: DoneKind; reservation: Reservation }
  | { kind: 'table-taken'; by: PartyThere[] }
  | { kind: 'not-found' | 'unknown-table' }
  | { kind: Reason; reservation?: Reservation }
type DoneKind = 'placed' | 'granted' | 'unchanged' | 'offered' | 'seated'
type Reason = 'table-too-small' | 'not-changeable' | 'not-waiting' | 'full' | 'too-late'

/** The reservation afterwards; throws where the verb could not be done, with who is in the way. */
export function doneOrThrow(outcome: Outcome, rules: RestaurantRules): Reservation {
  switch (outcome.kind) {
    case 'placed':
    case 'granted':
    case 'unchanged':
    case 'offered':
    case 'seated':
      return outcome.reservation
    case 'table-taken':
      throw tableTaken(outcome.by, rules)
    case 'not-found':
      throw new AppError('not-found', 'There is no such reservation')
    case 'unknown-table':
      throw wrongField('table_ids', 'names a table that the restaurant does not have')
    default:
      throw notBookable(REASONS[outcome.kind], [], rules)
  }
}

const REASONS: Record<Reason, NotBookable['reason']> = {
  'table-too-small': 'table-too-small',
  'not-changeable': 'not-changeable',
  'not-waiting': 'not-changeable',
  full: 'full',
  'too-late': 'past',
}

/** Names who is there; nobody where a guest only thinks about the table. */
export function tableTaken(by: readonly PartyThere[], rules: RestaurantRules): AppError {
  const problem = notBookable('table-taken', [], rules)
  const parties = by.map(({ id, guestName, confirmationCode }) => ({
    id,
    guest_name: guestName,
    confirmation_code: confirmationCode,
  }))
  return new AppError('conflict', problem.message, { facts: { ...problem.facts, by: parties } })
}
