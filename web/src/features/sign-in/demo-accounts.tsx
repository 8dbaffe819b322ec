import type { Credentials, DemoAccount } from '@convonet/contracts/auth'
import { Button, Code, Divider, Stack, Text } from '@mantine/core'
import { Trans, useTranslation } from 'react-i18next'
import classes from './demo-accounts.module.css'

interface DemoAccountsProps {
  accounts: readonly DemoAccount[]
  onChoose: (credentials: Credentials) => void
  isPending: boolean
}

/** People whom everybody may be, where there are any. */
export function DemoAccounts({ accounts, onChoose, isPending }: DemoAccountsProps) {
  const { t } = useTranslation()
  const [first] = accounts
  if (!first) return null
  return (
    <Stack gap="xs" component="section" aria-label={t('signIn.demo')}>
      <Divider label={t('signIn.demo')} labelPosition="center" />
      {accounts.map(({ name, role, email, password }) => (
        <Button
          key={email}
          variant="default"
          h="auto"
          py="xs"
          disabled={isPending}
          onClick={() => onChoose({ email, password })}
        >
          <span>
            <Text span display="block" fw={500} size="sm">
              {t('signIn.as', { name, role: t(`session.role.${role ?? 'none'}`) })}
            </Text>
            <Text span display="block" size="sm" c="dimmed">
              {email}
            </Text>
          </span>
        </Button>
      ))}
      <Text size="sm" ta="center" c="dimmed">
        <Trans
          i18nKey="signIn.demoPassword"
          values={{ password: first.password }}
          components={{ password: <Code className={classes.password} /> }}
        />
      </Text>
    </Stack>
  )
}
