import { Button, Card, Center, Stack, Text, Title } from '@mantine/core'
import { IconLock, IconUserOff } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** For whoever is not signed in, or is no staff: what this page is, and where to go instead. */
export function StaffDoor({ kind }: { kind: 'signIn' | 'staff' }) {
  const { t } = useTranslation()
  const { href } = useLocation()
  const Icon = kind === 'signIn' ? IconLock : IconUserOff
  return (
    <Center flex={1} p="md">
      <Card withBorder w="100%" maw={480} padding="xl">
        <Stack gap="md" align="flex-start">
          <Icon size={36} aria-hidden="true" color="var(--convonet-accent)" />
          <Title order={1} size="h3" textWrap="balance">
            {t(`reservationBook.door.${kind}Title`)}
          </Title>
          <Text>{t(`reservationBook.door.${kind}Body`)}</Text>
          {kind === 'signIn' ? (
            <Button
              size="md"
              renderRoot={(props) => <Link {...props} to="/sign-in" search={{ next: href }} />}
            >
              {t('reservationBook.door.signIn')}
            </Button>
          ) : (
            <Button size="md" component="a" href="/reservation/status">
              {t('reservationBook.door.staffAction')}
            </Button>
          )}
        </Stack>
      </Card>
    </Center>
  )
}
