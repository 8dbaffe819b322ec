import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useHouse } from './house-context.tsx'
import classes from './start-button.module.css'

interface StartButtonProps {
  at: string
  isFull: boolean
  /** What a full one has instead of a table. */
  ifFull: 'waitlist' | 'full'
  isOwn: boolean
  isPicked: boolean
  onPick: () => void
}

/** A time to come. */
export function StartButton({ at, isFull, ifFull, isOwn, isPicked, onPick }: StartButtonProps) {
  const { t } = useTranslation()
  const clock = useHouse().time.clock(at)
  const remark = isOwn ? 'yours' : isFull ? ifFull : null
  return (
    <UnstyledButton
      className={classes.start}
      data-full={isFull || undefined}
      aria-pressed={isPicked}
      aria-label={remark ? t(`restaurant.reserve.${SPOKEN[remark]}`, { time: clock }) : clock}
      onClick={onPick}
    >
      {clock}
      {remark && <span className={classes.remark}>{t(`restaurant.reserve.${remark}`)}</span>}
    </UnstyledButton>
  )
}

const SPOKEN = { yours: 'startYours', waitlist: 'startWaitlist', full: 'startFull' } as const
