import type { House } from '@convonet/contracts/restaurant-book'
import { ActionIcon, Button, Group, SegmentedControl } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCalendarPlus, IconSettings, IconWalk } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './book-bar.module.css'
import { BookSettings } from './book-settings.tsx'
import { DayNavigation } from './day-navigation.tsx'
import { LiveBadge } from './live-badge.tsx'
import { NewBooking } from './new-booking.tsx'
import { CALENDAR_VIEWS } from './stored-view.ts'
import type { BookCursor } from './use-book-address.ts'
import type { Liveness } from './use-book-changes.ts'
import { WalkIn } from './walk-in.tsx'

interface BookBarProps {
  cursor: BookCursor
  liveness: Liveness
  house: House
}

/** Which days are shown, and what can be begun whatever they are. */
export function BookBar({ cursor, liveness, house }: BookBarProps) {
  const { t } = useTranslation()
  const isView = (value: string) => CALENDAR_VIEWS.find((view) => view === value)
  return (
    <div className={classes.bar}>
      <DayNavigation cursor={cursor} />
      <Group gap="sm" className={classes.views}>
        <SegmentedControl
          aria-label={t('reservationBook.bar.view')}
          value={cursor.view}
          onChange={(value) => {
            const view = isView(value)
            if (view) cursor.go({ view })
          }}
          data={CALENDAR_VIEWS.map((value) => ({ value, label: t(`reservationBook.bar.${value}`) }))}
        />
        <LiveBadge liveness={liveness} />
      </Group>
      <Beginnings cursor={cursor} house={house} />
    </div>
  )
}

function Beginnings({ cursor, house }: { cursor: BookCursor; house: House }) {
  const { t } = useTranslation()
  const [isWalkIn, walkIn] = useDisclosure(false)
  const [isBooking, booking] = useDisclosure(false)
  const [isSettings, settings] = useDisclosure(false)
  const [waiting, setWaiting] = useState<number | null>(null)
  return (
    <Group gap="xs" className={classes.beginnings}>
      <Button variant="default" leftSection={<IconWalk size={18} aria-hidden="true" />} onClick={walkIn.open}>
        {t('reservationBook.bar.walkIn')}
      </Button>
      <Button leftSection={<IconCalendarPlus size={18} aria-hidden="true" />} onClick={booking.open}>
        {t('reservationBook.bar.book')}
      </Button>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={t('reservationBook.bar.settings')}
        title={t('reservationBook.bar.settings')}
        onClick={settings.open}
      >
        <IconSettings size={20} aria-hidden="true" />
      </ActionIcon>
      <WalkIn
        isOpen={isWalkIn}
        onClose={walkIn.close}
        onWaitlist={(partySize) => {
          walkIn.close()
          setWaiting(partySize)
          booking.open()
        }}
      />
      <NewBooking
        isOpen={isBooking}
        onClose={() => {
          booking.close()
          setWaiting(null)
        }}
        house={house}
        day={cursor.day}
        partySize={waiting}
      />
      <BookSettings isOpen={isSettings} onClose={settings.close} />
    </Group>
  )
}
