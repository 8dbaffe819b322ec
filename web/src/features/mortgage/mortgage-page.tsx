import { AppError } from '@convonet/kit/wire/app-error'
import { Center, Container, Loader, Stack, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Note } from '../../ui/note.tsx'
import { sessionQuery } from '../../ui/session-queries.ts'
import { ApplicationView } from './application-view.tsx'
import { InsteadOfApplication } from './instead-of-application.tsx'
import { myApplicationQuery } from './mortgage-queries.ts'

/** An applicant's own application: how it stands, and where documents are handed in. */
export function MortgagePage() {
  const { t } = useTranslation()
  const session = useQuery(sessionQuery)
  useDocumentTitle(`${t('mortgage.title')} · ${t('brand')}`)
  return (
    <Container size="md" w="100%" py={{ base: 'lg', sm: 'xl' }}>
      <Stack gap="xl">
        <Title order={1} size="h2" textWrap="balance">
          {t('mortgage.title')}
        </Title>
        {session.data ? (
          <Door userId={session.data.person?.userId} />
        ) : (
          <Waiting isError={session.isError} again={() => void session.refetch()} />
        )}
      </Stack>
    </Container>
  )
}

function Door({ userId }: { userId: string | undefined }) {
  return userId ? <Own userId={userId} /> : <InsteadOfApplication kind="signIn" />
}

function Own({ userId }: { userId: string }) {
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery(myApplicationQuery(userId))
  const isSignedOut = error instanceof AppError && error.code === 'unauthenticated'

  useEffect(() => {
    if (isSignedOut) void queries.invalidateQueries({ queryKey: sessionQuery.queryKey })
  }, [isSignedOut, queries])

  if (isSignedOut) return <InsteadOfApplication kind="signIn" />
  if (data === undefined) return <Waiting isError={error !== null} again={() => void refetch()} />
  return data ? <ApplicationView application={data} /> : <InsteadOfApplication kind="none" />
}

function Waiting({ isError, again }: { isError: boolean; again: () => void }) {
  const { t } = useTranslation()
  if (isError) {
    return (
      <Note tone="warning" action={{ label: t('mortgage.again'), run: again }}>
        {t('mortgage.failed')}
      </Note>
    )
  }
  return (
    <Center mih={240}>
      <Loader aria-label={t('loading')} />
    </Center>
  )
}
