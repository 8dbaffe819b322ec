import type { MenuItem } from '@convonet/contracts/menu'
import type { House } from '@convonet/contracts/restaurant-book'
import { Center, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, use, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Note } from '../../ui/note.tsx'
import { createHouseTime, type HouseTime } from './house-time.ts'
import { houseQuery } from './restaurant-queries.ts'

interface HouseWords {
  house: House
  time: HouseTime
  money: (cents: number) => string
  dishName: (dish: Pick<MenuItem, 'id' | 'name_en'>) => string
}

const HouseContext = createContext<HouseWords | null>(null)

/** Its children know the house; until it answers there is a loader, or words about why not. */
export function HouseGate({ children }: { children: ReactNode }) {
  const { t, i18n } = useTranslation()
  const { data: house, isError, refetch } = useQuery(houseQuery)
  const words = useMemo(() => (house ? wordsOf(house, i18n.language) : null), [house, i18n.language])
  if (words) return <HouseContext value={words}>{children}</HouseContext>
  if (isError) {
    return (
      <Note tone="warning" action={{ label: t('restaurant.again'), run: () => void refetch() }}>
        {t('restaurant.failed')}
      </Note>
    )
  }
  return (
    <Center mih={320}>
      <Loader aria-label={t('loading')} />
    </Center>
  )
}

/** The house and how its language writes times, money and dishes. */
export function useHouse(): HouseWords {
  const words = use(HouseContext)
  if (!words) throw new Error('There is no HouseGate around this')
  return words
}

function wordsOf(house: House, language: string): HouseWords {
  const dollars = new Intl.NumberFormat(language, { style: 'currency', currency: 'USD' })
  const korean = new Map(house.menu.map(({ id, name_ko }) => [id, name_ko]))
  return {
    house,
    time: createHouseTime(language, house.timeZone),
    money: (cents) => dollars.format(cents / 100),
    dishName: ({ id, name_en }) => (language === 'ko' ? (korean.get(id) ?? name_en) : name_en),
  }
}
