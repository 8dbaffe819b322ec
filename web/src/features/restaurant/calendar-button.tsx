import type { ReservationRead } from '@convonet/contracts/reservations'
import { Button } from '@mantine/core'
import { IconCalendarDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { calendarFile } from './calendar-file.ts'
import { useDishWords } from './dish-words.ts'
import { serverClock } from './server-clock.ts'

/** Hands the reservation to the guest's own calendar. */
export function CalendarButton({ reservation }: { reservation: ReservationRead }) {
  const { t } = useTranslation()
  const { areaNames } = useDishWords()
  const code = reservation.confirmation_code

  function save() {
    const file = calendarFile(
      {
        uid: `${code}@${location.hostname}`,
        startsAt: reservation.starts_at,
        durationMinutes: reservation.duration_minutes,
        title: t('restaurant.name'),
        description: [
          `${t('restaurant.booked.code')}: ${code}`,
          `${t('restaurant.facts.party')}: ${t('restaurant.reserve.guests', { count: reservation.party_size })}`,
        ].join('\n'),
        location: [t('restaurant.name'), areaNames(reservation.tables.map(({ area }) => area))]
          .filter((part) => part !== '')
          .join(', '),
        url: `${location.origin}/reservation/status?code=${code}`,
      },
      serverClock.now(),
    )
    download(`${code}.ics`, new Blob([file], { type: 'text/calendar;charset=utf-8' }))
  }

  return (
    <Button variant="default" leftSection={<IconCalendarDown size={18} aria-hidden="true" />} onClick={save}>
      {t('restaurant.booked.calendar')}
    </Button>
  )
}

function download(name: string, file: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href))
}
