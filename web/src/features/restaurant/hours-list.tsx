import { Anchor, Stack, Text, Title } from '@mantine/core'
import { IconPhone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './hours-list.module.css'
import { useHouse } from './house-context.tsx'
import { wallClock } from './house-time.ts'
import { weekdayOf } from './opening-state.ts'
import { serverClock } from './server-clock.ts'

const WEEK = ['1', '2', '3', '4', '5', '6', '7']
const DAYS_TOLD = 6

/** When the house takes guests, this week and on days that are different. */
export function HoursList() {
  const { t } = useTranslation()
  const { house, time } = useHouse()
  const { date: today } = wallClock(serverClock.now(), house.timeZone)
  const closed = house.closedDays
    .filter((day) => day >= today)
    .toSorted()
    .slice(0, DAYS_TOLD)
  return (
    <Stack component="section" gap="md">
      <Title order={2} size="h3">
        {t('restaurant.house.hours')}
      </Title>
      <ul className={classes.week}>
        {WEEK.map((weekday) => (
          <Weekday key={weekday} weekday={weekday} isToday={weekday === weekdayOf(today)} />
        ))}
      </ul>
      {closed.length > 0 && (
        <Text>
          {t('restaurant.house.closedDays', { days: closed.map((day) => time.day(day)).join(' · ') })}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {t('restaurant.house.hoursZone', { zone: time.zone })}
      </Text>
      {house.phone && (
        <Anchor href={`tel:${house.phone}`} className={classes.phone}>
          <IconPhone size={18} aria-hidden="true" />
          {t('restaurant.house.call', { phone: house.phone })}
        </Anchor>
      )}
    </Stack>
  )
}

function Weekday({ weekday, isToday }: { weekday: string; isToday: boolean }) {
  const { t } = useTranslation()
  const { house, time } = useHouse()
  const windows = house.hours[weekday] ?? []
  return (
    <li className={classes.day} data-today={isToday}>
      <span>
        {time.weekday(weekday)}
        {isToday && <span className={classes.mark}> ({t('restaurant.house.today')})</span>}
      </span>
      <span className={classes.hours}>
        {windows.map(({ opens, closes }) => (
          <span key={opens}>
            {time.timeOfDay(opens)} – {time.timeOfDay(closes)}
          </span>
        ))}
        {windows.length === 0 && t('restaurant.house.closed')}
      </span>
    </li>
  )
}
