import { Card, Center, Container, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Note } from '../../ui/note.tsx'
import { sessionQuery } from '../../ui/session-queries.ts'
import { AlreadySignedIn } from './already-signed-in.tsx'
import { DemoAccounts } from './demo-accounts.tsx'
import { SignInForm } from './sign-in-form.tsx'
import { type SignInProblem, useSignIn } from './use-sign-in.ts'

/** The door for staff, and for callers who have a password. `next` is where they were going. */
export function SignInPage({ next }: { next: string }) {
  const { t } = useTranslation()
  const { data, isError } = useQuery(sessionQuery)
  const { mutate, isPending, problem } = useSignIn(next)
  return (
    <Container size="xs" py="xl" w="100%">
      <Stack gap="lg">
        <Title order={1} size="h2" ta="center">
          {t('signIn.title')}
        </Title>
        {isError && <Note tone="warning">{t('serverSilent')}</Note>}
        <Center>
          <Card withBorder w="100%" maw={400} padding="lg">
            {data?.person && !isPending ? (
              <AlreadySignedIn person={data.person} next={next} />
            ) : (
              <Stack gap="md">
                <Problem problem={problem} />
                <SignInForm onSubmit={mutate} isPending={isPending} problem={problem} />
                <DemoAccounts accounts={data?.demo ?? []} onChoose={mutate} isPending={isPending} />
              </Stack>
            )}
          </Card>
        </Center>
      </Stack>
    </Container>
  )
}

function Problem({ problem }: { problem: SignInProblem | null }) {
  const { t } = useTranslation()
  if (!problem) return null
  const count = problem.kind === 'locked' ? problem.minutes : 0
  return <Note tone="warning">{t(`signIn.problem.${problem.kind}`, { minutes: count })}</Note>
}
