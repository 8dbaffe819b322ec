import { useTranslation } from 'react-i18next'
import classes from './food-sums.module.css'
import type { FoodTotals } from './food-totals.ts'
import { useHouse } from './house-context.tsx'

/** Food, what is taken off for ordering ahead, and what is left to pay. */
export function FoodSums({ totals: { subtotalCents, discountCents, totalCents } }: { totals: FoodTotals }) {
  const { t } = useTranslation()
  const { house, money } = useHouse()
  return (
    <dl className={classes.sums}>
      <div>
        <dt>{t('restaurant.food.subtotal')}</dt>
        <dd>{money(subtotalCents)}</dd>
      </div>
      <div>
        <dt>{t('restaurant.food.discount', { percent: house.preorderDiscountPercent })}</dt>
        <dd>−{money(discountCents)}</dd>
      </div>
      <div className={classes.total}>
        <dt>{t('restaurant.food.total')}</dt>
        <dd>{money(totalCents)}</dd>
      </div>
    </dl>
  )
}
