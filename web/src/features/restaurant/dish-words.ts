import type { MenuItem } from '@convonet/contracts/menu'
import { useTranslation } from 'react-i18next'

/** What our pages have words for in both languages: dishes and places to sit. Others are told as the house wrote them. */
export function useDishWords() {
  const { t } = useTranslation()
  const dishes: Record<string, string> = t('restaurant.dishes', { returnObjects: true })
  const areas: Record<string, string> = t('restaurant.areas', { returnObjects: true })
  return {
    describe: ({ id, description }: MenuItem) => dishes[id] ?? description,
    areaNames: (names: readonly string[]) =>
      [...new Set(names)].map((name) => areas[name] ?? name).join(', '),
  }
}
