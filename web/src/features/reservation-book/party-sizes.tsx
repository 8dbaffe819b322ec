import { Button, Group, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './walk-in.module.css'

const ON_BUTTONS = 8

/** The usual numbers of guests on a button each, any other to be typed. */
export function PartySizes({ most, onPick }: { most: number; onPick: (partySize: number) => void }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<number | string>(ON_BUTTONS + 1)
  const sizes = Array.from({ length: Math.min(most, ON_BUTTONS) }, (_, index) => index + 1)
  return (
    <>
      <div className={classes.sizes}>
        {sizes.map((size) => (
          <Button
            key={size}
            variant="default"
            className={classes.size}
            aria-label={t('reservationBook.guests', { count: size })}
            data-autofocus={size === 2 || undefined}
            onClick={() => onPick(size)}
          >
            {size}
          </Button>
        ))}
      </div>
      {most > ON_BUTTONS && (
        <Group align="flex-end" gap="xs">
          <NumberInput
            flex={1}
            label={t('reservationBook.walkIn.more')}
            min={ON_BUTTONS + 1}
            max={most}
            allowDecimal={false}
            value={typed}
            onChange={setTyped}
          />
          <Button variant="default" disabled={!(Number(typed) > 0)} onClick={() => onPick(Number(typed))}>
            {t('reservationBook.guests', { count: Number(typed) || 0 })}
          </Button>
        </Group>
      )}
    </>
  )
}
