import type { StaffReservation } from '@convonet/contracts/restaurant-book'
import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { WaitingParty } from './waiting-party.tsx'
import classes from './waitlist-panel.module.css'

/** Who waits for a table, in the order in which tables are offered. */
export function WaitlistPanel({ parties }: { parties: readonly StaffReservation[] }) {
  const { t } = useTranslation()
  return (
    <aside className={classes.panel} aria-labelledby="waitlist">
      <Title order={3} size="h4" id="waitlist">
        {t('reservationBook.waitlist.title')} {parties.length > 0 && `(${parties.length})`}
      </Title>
      <Text size="sm" c="dimmed">
        {t(parties.length > 0 ? 'reservationBook.waitlist.lead' : 'reservationBook.waitlist.empty')}
      </Text>
      {parties.length > 0 && (
        <ol className={classes.list}>
          {parties.map((party) => (
            <WaitingParty key={party.id} party={party} />
          ))}
        </ol>
      )}
    </aside>
  )
}
