import { Button, Card, Stack, Text, Title } from '@mantine/core'
import { IconHome, IconLock, IconMicrophone } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** What to do first: sign in, or begin by voice. */
export function InsteadOfApplication({ kind }: { kind: 'signIn' | 'none' }) {
  const { t } = useTranslation()
  const Icon = kind === 'signIn' ? IconLock : IconHome
  return (
    <Card withBorder w="100%" maw={560} padding="xl">
      <Stack gap="md" align="flex-start">
        <Icon size={36} aria-hidden="true" color="var(--convonet-accent)" />
        <Title order={2} size="h3">
          {t(`mortgage.${kind}.title`)}
        </Title>
        <Text>{t(`mortgage.${kind}.body`)}</Text>
        {kind === 'signIn' ? (
          <Button
            size="md"
            renderRoot={(props) => <Link {...props} to="/sign-in" search={{ next: '/mortgage' }} />}
          >
            {t('mortgage.signIn.action')}
          </Button>
        ) : (
          <TalkButton size="md">{t('mortgage.none.action')}</TalkButton>
        )}
      </Stack>
    </Card>
  )
}

/** To the assistant. */
export function TalkButton({ children, size }: { children: string; size: string }) {
  return (
    <Button
      component={Link}
      to="/voice_assistant"
      size={size}
      variant={size === 'md' ? 'filled' : 'default'}
      leftSection={<IconMicrophone size={18} aria-hidden="true" />}
    >
      {children}
    </Button>
  )
}
