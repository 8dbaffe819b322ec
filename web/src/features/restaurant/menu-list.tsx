import type { MenuItem } from '@convonet/contracts/menu'
import { Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDishWords } from './dish-words.ts'
import { useHouse } from './house-context.tsx'
import classes from './menu-list.module.css'

/** The dishes with both their names and what they cost. */
export function MenuList() {
  const { t } = useTranslation()
  const { house } = useHouse()
  return (
    <Stack component="section" gap="md">
      <div>
        <Title order={2} size="h3">
          {t('restaurant.house.menu')}
        </Title>
        <Text c="dimmed">{t('restaurant.house.menuLead', { percent: house.preorderDiscountPercent })}</Text>
      </div>
      <ul className={classes.menu}>
        {house.menu.map((dish) => (
          <Dish key={dish.id} dish={dish} />
        ))}
      </ul>
    </Stack>
  )
}

function Dish({ dish }: { dish: MenuItem }) {
  const { i18n } = useTranslation()
  const { money } = useHouse()
  const { describe } = useDishWords()
  const isKorean = i18n.language === 'ko'
  return (
    <li className={classes.dish}>
      <div className={classes.line}>
        <h3 className={classes.name}>{isKorean ? dish.name_ko : dish.name_en}</h3>
        <span className={classes.dots} />
        <span className={classes.price}>{money(dish.price_cents)}</span>
      </div>
      <p className={classes.other} lang={isKorean ? 'en' : 'ko'}>
        {isKorean ? dish.name_en : dish.name_ko}
      </p>
      <p className={classes.description}>{describe(dish)}</p>
    </li>
  )
}
