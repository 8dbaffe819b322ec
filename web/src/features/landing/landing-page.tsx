import { Button, Container, Group, Skeleton, Stack, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import { IconMicrophone } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { partsQuery } from '../../ui/domain-queries.ts'
import { PartsTable } from './parts-table.tsx'
import { ReadinessList } from './readiness-list.tsx'
import { Sample } from './sample.tsx'
import { SignInHint } from './sign-in-hint.tsx'
import { WithoutKey } from './without-key.tsx'

/** What this is, and the way in. */
export function LandingPage() {
  const { t } = useTranslation()
  const { data, isError } = useQuery(partsQuery)
  useDocumentTitle(t('brand'))

  return (
    <Container size="md" w="100%" py={{ base: 'xl', sm: 56 }}>
      <Stack gap={48}>
        <Hero />
        {data ? <SignInHint parts={data} /> : !isError && <Skeleton h={24} w={320} maw="100%" />}
        <WithoutKey />
        <ReadinessList />
        {data && <PartsTable parts={data.parts} />}
      </Stack>
    </Container>
  )
}

function Hero() {
  const { t } = useTranslation()
  return (
    <Group justify="space-between" align="center" wrap="nowrap" gap="xl">
      <Stack gap="lg">
        <Title order={1} fz={{ base: 32, sm: 44 }} lh={1.15} textWrap="balance">
          {t('landing.title')}
        </Title>
        <Text size="lg" c="dimmed">
          {t('landing.lead')}
        </Text>
        <Group>
          <Button
            component={Link}
            to="/voice_assistant"
            size="lg"
            leftSection={<IconMicrophone size={22} aria-hidden="true" />}
          >
            {t('landing.talk')}
          </Button>
          <Button component={Link} to="/vad" size="lg" variant="subtle">
            {t('landing.handsFree')}
          </Button>
        </Group>
      </Stack>
      <Sample />
    </Group>
  )
}
