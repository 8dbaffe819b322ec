import { NativeSelect, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DayPicker } from './day-picker.tsx'
import { useHouse } from './house-context.tsx'
import { StartPicker } from './start-picker.tsx'
import classes from './when-picker.module.css'
import type { Wish } from './wish.ts'
import { ZoneNote } from './zone-note.tsx'

interface WhenPickerProps {
  wish: Wish
  onWish: (wish: Wish) => void
  /** The start that the party has already. */
  own?: string | undefined
}

/** How many, on which day, at what time. */
export function WhenPicker({ wish, onWish, own }: WhenPickerProps) {
  const { t } = useTranslation()
  const { house } = useHouse()
  const sizes = Array.from({ length: house.largestParty }, (_, index) => index + 1)
  return (
    <div className={classes.when}>
      <Stack gap="md">
        <NativeSelect
          label={t('restaurant.reserve.party')}
          description={t('restaurant.reserve.larger', { count: house.largestParty })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          size="md"
          value={wish.partySize}
          data={sizes.map((size) => ({
            value: String(size),
            label: t('restaurant.reserve.guests', { count: size }),
          }))}
          onChange={({ currentTarget }) =>
            onWish({
              ...wish,
              partySize: Number(currentTarget.value),
              start: wish.start?.isFull ? null : wish.start,
            })
          }
        />
        <div>
          <Text component="h2" size="md" fw={600} id="day-picker">
            {t('restaurant.reserve.day')}
          </Text>
          <DayPicker date={wish.date} onDate={(date) => onWish({ ...wish, date, start: null })} />
        </div>
      </Stack>
      <Stack gap="sm">
        <StartPicker wish={wish} own={own} onWish={onWish} />
        <ZoneNote at={wish.start?.at} />
      </Stack>
    </div>
  )
}
