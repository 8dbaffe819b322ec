import { Button, Card, Center, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArmchair } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { BookSettings } from './book-settings.tsx'
import { useDesk } from './desk.ts'

/** What to do first in a restaurant of which nothing is known. */
export function NoTables() {
  const { t } = useTranslation()
  const { isManager } = useDesk()
  const [isOpen, settings] = useDisclosure(false)
  return (
    <Center flex={1} mih={320}>
      <Card withBorder padding="xl" maw={480}>
        <Stack gap="md" align="flex-start">
          <IconArmchair size={36} aria-hidden="true" color="var(--convonet-accent)" />
          <Title order={3}>{t('reservationBook.noTables.title')}</Title>
          <Text>{t(isManager ? 'reservationBook.noTables.body' : 'reservationBook.noTables.ask')}</Text>
          {isManager && <Button onClick={settings.open}>{t('reservationBook.noTables.action')}</Button>}
        </Stack>
      </Card>
      <BookSettings isOpen={isOpen} onClose={settings.close} tab="tables" />
    </Center>
  )
}
