import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** Figures as people read them. Money in dollars, shares in percent, both as the routes give them. */
export function useAmounts() {
  const { i18n } = useTranslation()
  return useMemo(() => {
    const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(i18n.language, options)
    const dollars = number({ style: 'currency', currency: 'USD', trailingZeroDisplay: 'stripIfInteger' })
    const percents = number({ style: 'percent', maximumFractionDigits: 2 })
    const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' })
    const unit = (name: string) => number({ style: 'unit', unit: name, maximumFractionDigits: 1 })
    return {
      money: (amount: number) => dollars.format(amount),
      percent: (points: number) => percents.format(points / 100),
      day: (instant: string) => day.format(new Date(instant)),
      size: (bytes: number) =>
        bytes < MEGABYTE
          ? unit('kilobyte').format(Math.max(0.1, bytes / 1024))
          : unit('megabyte').format(bytes / MEGABYTE),
    }
  }, [i18n.language])
}

const MEGABYTE = 1024 * 1024
