import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** Minutes as people say them: `45 min`, `2 h`, `1 h 30 min`. */
export function useDuration(): (minutes: number) => string {
  const { t } = useTranslation()
  return useCallback(
    (minutes) => {
      const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)]
      if (hours === 0) return t('reservationBook.minutes', { count: rest })
      if (rest === 0) return t('reservationBook.hours', { count: hours })
      return t('reservationBook.hoursMinutes', { hours, minutes: rest })
    },
    [t],
  )
}
