import type { SignedIn } from '@convonet/contracts/identity'
import { Button, Stack, Text } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSignOut } from '../../ui/use-sign-out.ts'

/** For somebody who comes to the door from inside. */
export function AlreadySignedIn({ person: { name }, next }: { person: SignedIn; next: string }) {
  const { t } = useTranslation()
  const { history } = useRouter()
  const signOut = useSignOut()
  return (
    <Stack gap="md">
      <Text ta="center">{t('session.signedInAs', { name })}</Text>
      <Button size="md" onClick={() => history.push(next)}>
        {t('signIn.goOn')}
      </Button>
      <Button variant="default" size="md" loading={signOut.isPending} onClick={() => signOut.mutate()}>
        {t('session.signOut')}
      </Button>
    </Stack>
  )
}
