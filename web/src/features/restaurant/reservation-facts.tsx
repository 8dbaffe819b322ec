import type { ReservationRead } from '@convonet/contracts/reservations'
import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDishWords } from './dish-words.ts'
import { FoodSums } from './food-sums.tsx'
import { useHouse } from './house-context.tsx'
import classes from './reservation-facts.module.css'
import { ZoneNote } from './zone-note.tsx'

/** What was agreed. */
export function ReservationFacts({ reservation }: { reservation: ReservationRead }) {
  const { t } = useTranslation()
  const { time } = useHouse()
  const { areaNames } = useDishWords()
  const where = areaNames(reservation.tables.map(({ area }) => area))
  return (
    <>
      <dl className={classes.facts}>
        <Fact name={t('restaurant.facts.when')}>
          <Text fw={600}>{time.longMoment(reservation.starts_at)}</Text>
        </Fact>
        <Fact name={t('restaurant.facts.party')}>
          {t('restaurant.reserve.guests', { count: reservation.party_size })}
        </Fact>
        <Fact name={t('restaurant.facts.name')}>{reservation.guest_name}</Fact>
        {where && <Fact name={t('restaurant.facts.where')}>{where}</Fact>}
        {reservation.special_requests && (
          <Fact name={t('restaurant.facts.wishes')}>{reservation.special_requests}</Fact>
        )}
        {reservation.preorder_items.length > 0 && (
          <Fact name={t('restaurant.facts.food')}>
            <OrderedFood reservation={reservation} />
          </Fact>
        )}
      </dl>
      <ZoneNote at={reservation.starts_at} />
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function OrderedFood({ reservation }: { reservation: ReservationRead }) {
  const { dishName } = useHouse()
  return (
    <>
      <ul className={classes.dishes}>
        {reservation.preorder_items.map((line) => (
          <li key={line.menu_item_id}>
            {line.quantity} × {dishName({ id: line.menu_item_id, name_en: line.name_en })}
          </li>
        ))}
      </ul>
      <FoodSums
        totals={{
          subtotalCents: reservation.food_subtotal_cents,
          discountCents: reservation.preorder_discount_cents,
          totalCents: reservation.food_total_cents,
        }}
      />
    </>
  )
}
