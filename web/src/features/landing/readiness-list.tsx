import type { Readiness } from '@convonet/contracts/health'
import { Group, SimpleGrid, Skeleton, Stack, Text, Title } from '@mantine/core'
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { readinessQuery } from '../../ui/domain-queries.ts'
import { Note } from '../../ui/note.tsx'

/** The services as they are this moment. */
export function ReadinessList() {
  const { t } = useTranslation()
  const { data, isError } = useQuery(readinessQuery)
  return (
    <Stack component="section" gap="md">
      <Title order={2} size="h3">
        {t('landing.services')}
      </Title>
      {isError && <Note tone="warning">{t('serverSilent')}</Note>}
      {!data && !isError && <Skeleton h={24} w={200} />}
      {data && !isError && <Checks readiness={data} />}
    </Stack>
  )
}

function Checks({ readiness: { ready, checks } }: { readiness: Readiness }) {
  const { t } = useTranslation()
  return (
    <>
      <Text role="status">{ready ? t('landing.ready') : t('landing.notReady')}</Text>
      <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }} spacing="sm" component="ul" m={0} p={0}>
        {Object.entries(checks).map(([name, check]) => (
          <Check key={name} name={name} check={check} />
        ))}
      </SimpleGrid>
    </>
  )
}

function Check({ name, check: { ok, detail } }: { name: string; check: Readiness['checks'][string] }) {
  const { t } = useTranslation()
  const Icon = ok ? IconCircleCheck : IconCircleX
  const state = ok ? t('landing.up') : t('landing.down')
  return (
    <Group component="li" gap="xs" wrap="nowrap" align="flex-start">
      <Icon
        size={20}
        role="img"
        aria-label={state}
        color={ok ? 'var(--convonet-accent)' : 'var(--mantine-color-error)'}
      />
      <Text size="sm">
        {name}
        {detail && (
          <Text span inherit c="dimmed">
            {' '}
            {detail}
          </Text>
        )}
      </Text>
    </Group>
  )
}
