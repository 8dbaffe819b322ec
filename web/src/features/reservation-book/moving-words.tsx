import { VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDesk } from './desk.ts'
import type { Landing, Moving } from './moving.ts'

/** Tells people who do not see it where a carried party is. */
export function MovingWords({ moving, landing }: { moving: Moving | null; landing: Landing | null }) {
  return (
    <VisuallyHidden aria-live="assertive" aria-atomic="true">
      {moving && landing && <Words moving={moving} landing={landing} />}
    </VisuallyHidden>
  )
}

function Words({ moving, landing }: { moving: Moving; landing: Landing }) {
  const { t } = useTranslation()
  const { clock } = useDesk()
  const names = landing.inTheWay.flatMap(({ party }) => party?.guest_name ?? [])
  const at = {
    name: moving.party.guest_name,
    time: clock.time(landing.from),
    table: landing.tables.map(({ name }) => name).join(' + '),
  }
  if (names.length > 0)
    return t('reservationBook.timeline.movingTaken', { ...at, by: [...new Set(names)].join(', ') })
  return t(
    landing.inTheWay.length > 0 ? 'reservationBook.timeline.movingHeld' : 'reservationBook.timeline.moving',
    at,
  )
}
