import type { MenuItem } from '@convonet/contracts/menu'
import { ActionIcon, Group, Stack, Text } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './food-picker.module.css'
import { FoodSums } from './food-sums.tsx'
import { type Food, foodTotals } from './food-totals.ts'
import { useHouse } from './house-context.tsx'

const MOST = 99

interface FoodPickerProps {
  food: Food
  onFood: (food: Food) => void
}

/** Dishes ordered ahead, and what they come to. */
export function FoodPicker({ food, onFood }: FoodPickerProps) {
  const { house } = useHouse()
  const totals = foodTotals(food, house.menu, house.preorderDiscountPercent)
  return (
    <Stack gap="sm">
      <ul className={classes.dishes}>
        {house.menu.map((dish) => (
          <Dish
            key={dish.id}
            dish={dish}
            count={food[dish.id] ?? 0}
            onCount={(count) => onFood({ ...food, [dish.id]: count })}
          />
        ))}
      </ul>
      {totals.subtotalCents > 0 && <FoodSums totals={totals} />}
    </Stack>
  )
}

interface DishProps {
  dish: MenuItem
  count: number
  onCount: (count: number) => void
}

function Dish({ dish, count, onCount }: DishProps) {
  const { t } = useTranslation()
  const { money, dishName } = useHouse()
  const name = dishName(dish)
  return (
    <li className={classes.dish}>
      <Text flex={1} miw={0}>
        {name}{' '}
        <Text span c="dimmed" className={classes.price}>
          {money(dish.price_cents)}
        </Text>
      </Text>
      <Group gap={4} wrap="nowrap" flex="none">
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('restaurant.food.less', { dish: name })}
          disabled={count === 0}
          onClick={() => onCount(count - 1)}
        >
          <IconMinus size={18} />
        </ActionIcon>
        <output className={classes.count} aria-label={t('restaurant.food.amount', { dish: name, count })}>
          {count}
        </output>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t('restaurant.food.more', { dish: name })}
          disabled={count >= MOST}
          onClick={() => onCount(count + 1)}
        >
          <IconPlus size={18} />
        </ActionIcon>
      </Group>
    </li>
  )
}
