import '../../i18n/restaurant-words.ts'
import { Container, Stack, Title } from '@mantine/core'
import { useDocumentTitle, useNetwork } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Note } from '../../ui/note.tsx'
import { HouseGate } from './house-context.tsx'
import { RestaurantNav } from './restaurant-nav.tsx'

/** What a guest's page has around it. */
export function GuestPage({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation()
  const { online } = useNetwork()
  useDocumentTitle(`${title} · ${t('restaurant.name')}`)
  return (
    <Container size="md" w="100%" pt="md" pb={56}>
      <Stack gap="lg">
        <RestaurantNav />
        <Title order={1} size="h2" textWrap="balance">
          {title}
        </Title>
        {!online && <Note tone="warning">{t('restaurant.offline')}</Note>}
        <HouseGate>{children}</HouseGate>
      </Stack>
    </Container>
  )
}
