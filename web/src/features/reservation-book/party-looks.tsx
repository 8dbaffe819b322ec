import {
  IconCalendarCheck,
  IconCalendarX,
  IconCircleCheck,
  IconClockExclamation,
  IconHourglass,
  IconMessageQuestion,
  IconToolsKitchen2,
  IconUserOff,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PartyState } from './party.ts'
import classes from './party-looks.module.css'

/** One sign for each state; the colour says nothing more. */
export const STATE_ICONS = {
  waiting: IconHourglass,
  offered: IconMessageQuestion,
  confirmed: IconCalendarCheck,
  late: IconClockExclamation,
  seated: IconToolsKitchen2,
  completed: IconCircleCheck,
  no_show: IconUserOff,
  cancelled: IconCalendarX,
} as const satisfies Record<PartyState, unknown>

/** A state in a word. */
export function StateBadge({ state }: { state: PartyState }) {
  const { t } = useTranslation()
  const Icon = STATE_ICONS[state]
  return (
    <span className={`${classes.state} ${classes.badge}`} data-state={state}>
      <Icon size={16} aria-hidden="true" />
      {t(`reservationBook.state.${state}`)}
    </span>
  )
}
