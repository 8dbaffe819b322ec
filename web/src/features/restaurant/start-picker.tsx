import type { DayStarts } from '@convonet/contracts/restaurant-book'
import { Loader, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Note } from '../../ui/note.tsx'
import { Alternatives } from './alternatives.tsx'
import { partsOfDay } from './day-parts.ts'
import { useHouse } from './house-context.tsx'
import { startsQuery } from './restaurant-queries.ts'
import { StartButton } from './start-button.tsx'
import classes from './start-picker.module.css'
import { dateOf, isSameStart, type Wish } from './wish.ts'

interface StartPickerProps {
  wish: Wish
  onWish: (wish: Wish) => void
  own?: string | undefined
}

/** The starts of the wished day, those that are full marked. */
export function StartPicker({ wish, onWish, own }: StartPickerProps) {
  const { t } = useTranslation()
  const { time } = useHouse()
  const { data, isError, refetch } = useQuery(startsQuery(wish.date, wish.partySize))
  return (
    <Stack gap="sm" role="group" aria-labelledby="start-picker" aria-busy={!data && !isError}>
      <Text component="h2" size="md" fw={600} id="start-picker">
        {t('restaurant.reserve.time', { day: time.day(wish.date) })}
      </Text>
      {isError && !data && (
        <Note tone="warning" action={{ label: t('restaurant.again'), run: () => void refetch() }}>
          {t('restaurant.failed')}
        </Note>
      )}
      {!data && !isError && <Loader aria-label={t('restaurant.reserve.loading')} size="sm" />}
      {data && <Starts starts={data} wish={wish} onWish={onWish} own={own} />}
    </Stack>
  )
}

function Starts({ starts, wish, onWish, own }: StartPickerProps & { starts: DayStarts }) {
  const { t } = useTranslation()
  const parts = partsOfDay(starts, { picked: wish.start, own })
  const choose = (at: string, isFull: boolean) => onWish({ ...wish, date: dateOf(at), start: { at, isFull } })
  return (
    <>
      {parts.map(({ part, starts: inPart }) => (
        <div key={part}>
          <Text size="sm" c="dimmed" mb={6}>
            {t(`restaurant.reserve.parts.${part}`)}
          </Text>
          <div className={classes.starts}>
            {inPart.map(({ at, isFull }) => (
              <StartButton
                key={at}
                at={at}
                isFull={isFull}
                ifFull={own ? 'full' : 'waitlist'}
                isOwn={own !== undefined && isSameStart(own, at)}
                isPicked={wish.start !== null && isSameStart(wish.start.at, at)}
                onPick={() => choose(at, isFull)}
              />
            ))}
          </div>
        </div>
      ))}
      {starts.full.length > 0 && (
        <Text size="sm" c="dimmed">
          {own ? t('restaurant.reserve.legendChange') : t('restaurant.reserve.legend')}
        </Text>
      )}
      {starts.starts.length === 0 && (
        <Note tone="hint">
          {t(`restaurant.reserve.none.${starts.reason ?? 'none'}`, { count: starts.party_size })}
        </Note>
      )}
      <Alternatives starts={starts.alternatives} onPick={(at) => choose(at, false)} />
    </>
  )
}
