import type { StaffReservation } from '@convonet/contracts/restaurant-book'
import { Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDesk } from './desk.ts'
import { moneyIn } from './money-in.ts'
import classes from './party-details.module.css'

/** The dishes that a party has ordered ahead, with what they come to. */
export function FoodOrdered({ party }: { party: StaffReservation }) {
  const { t } = useTranslation()
  const { clock } = useDesk()
  const money = moneyIn(clock.language)
  if (party.preorder_items.length === 0) return null
  const sums = [
    { name: 'subtotal', cents: party.food_subtotal_cents },
    { name: 'discount', cents: -party.preorder_discount_cents },
    { name: 'total', cents: party.food_total_cents },
  ] as const
  return (
    <section className={classes.section}>
      <Title order={3} size="h5">
        {t('reservationBook.details.food')}
      </Title>
      <ul className={classes.lines}>
        {party.preorder_items.map(
          ({ menu_item_id: id, name_en: name, quantity, line_total_cents: cents }) => (
            <li key={id}>
              {t('reservationBook.details.quantity', { quantity, name })}
              <span className={classes.amount}>{money(cents)}</span>
            </li>
          ),
        )}
      </ul>
      <dl className={classes.sums}>
        {sums
          .filter(({ name, cents }) => name === 'total' || cents !== 0)
          .map(({ name, cents }) => (
            <div key={name} className={`${classes.sum} ${name === 'total' ? classes.total : ''}`}>
              <dt>{t(`reservationBook.details.${name}`)}</dt>
              <dd>{money(cents)}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
