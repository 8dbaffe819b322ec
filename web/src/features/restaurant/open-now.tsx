import { Skeleton, Text } from '@mantine/core'
import { useInterval } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createHouseTime } from './house-time.ts'
import classes from './open-now.module.css'
import { type OpeningState, openingState } from './opening-state.ts'
import { houseQuery } from './restaurant-queries.ts'
import { serverClock } from './server-clock.ts'

const EVERY_MS = 30_000

/** Whether the house is open, as it is now. */
export function OpenNow() {
  const { i18n, t } = useTranslation()
  const { data: house, isError } = useQuery(houseQuery)
  const [now, setNow] = useState(serverClock.now)
  useInterval(() => setNow(serverClock.now()), EVERY_MS, { autoInvoke: true })
  if (isError) return null
  if (!house) return <Skeleton h={24} w={200} maw="100%" />
  const { timeOfDay } = createHouseTime(i18n.language, house.timeZone)
  const state = openingState(house, now)
  return (
    <Text className={classes.state} data-open={state.kind === 'open'}>
      {t(`restaurant.open.${state.kind}`, { time: timeIn(state, timeOfDay) })}
    </Text>
  )
}

function timeIn(state: OpeningState, written: (time: string) => string): string {
  if (state.kind === 'open') return written(state.until)
  return state.kind === 'later' ? written(state.at) : ''
}
