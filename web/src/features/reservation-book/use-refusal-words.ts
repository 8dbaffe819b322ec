import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from './refusal.ts'

/** Why something could not be done, as the end of a sentence. */
export function useRefusalWords(): (refusal: Refusal) => string {
  const { t, i18n } = useTranslation()
  return useCallback(
    ({ kind, names }) =>
      kind === 'table-taken' && names.length > 0
        ? t('reservationBook.refusal.takenBy', { names: new Intl.ListFormat(i18n.language).format(names) })
        : t(`reservationBook.refusal.${kind}`),
    [t, i18n.language],
  )
}
