import '../../i18n/restaurant-words.ts'
import { Anchor, Container, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useDocumentTitle, useNetwork } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { Note } from '../../ui/note.tsx'
import { HoursList } from './hours-list.tsx'
import { HouseGate, useHouse } from './house-context.tsx'
import { HouseHero } from './house-hero.tsx'
import { MenuList } from './menu-list.tsx'
import { RestaurantNav } from './restaurant-nav.tsx'

/** The restaurant's front door. */
export function RestaurantPage() {
  const { t } = useTranslation()
  const { online } = useNetwork()
  useDocumentTitle(t('restaurant.name'))
  return (
    <Container size="md" w="100%" pt="md" pb={56}>
      <Stack gap="lg">
        <RestaurantNav />
        {!online && <Note tone="warning">{t('restaurant.offlineReading')}</Note>}
        <HouseHero />
        <HouseGate>
          <Stack gap={56} mt="lg">
            <Story />
            <MenuList />
            <HoursList />
            <Text size="sm">
              <Anchor inherit underline="always" href="/admin/reservations">
                {t('restaurant.house.staff')}
              </Anchor>
            </Text>
          </Stack>
        </HouseGate>
      </Stack>
    </Container>
  )
}

function Story() {
  const { t } = useTranslation()
  const { house } = useHouse()
  const paragraphs = t('restaurant.house.storyText', {
    returnObjects: true,
    percent: house.preorderDiscountPercent,
  })
  return (
    <Stack component="section" gap="md">
      <Title order={2} size="h3">
        {t('restaurant.house.story')}
      </Title>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={{ base: 'md', sm: 40 }}>
        {paragraphs.map((paragraph) => (
          <Text key={paragraph} lh={1.7}>
            {paragraph}
          </Text>
        ))}
      </SimpleGrid>
    </Stack>
  )
}
