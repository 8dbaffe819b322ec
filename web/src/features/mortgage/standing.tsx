import type { ApplicationDetail } from '@convonet/contracts/mortgage'
import { Group, Paper, Progress, Stack, Text, Title } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useAmounts } from './use-amounts.ts'

interface StandingProps {
  application: ApplicationDetail
  children: ReactNode
}

/** How far the application is, in words and at a glance. */
export function Standing({ application, children }: StandingProps) {
  const { t } = useTranslation()
  const { status, completion_percentage: percentage } = application
  const percent = useAmounts().percent(Math.round(percentage))
  return (
    <Paper component="section" withBorder p={{ base: 'md', sm: 'lg' }}>
      <Stack gap="md">
        <div>
          <Title order={2} size="h3">
            {t(`mortgage.status.${status}.title`)}
          </Title>
          <Text mt={4}>{t(`mortgage.status.${status}.body`)}</Text>
        </div>
        <div>
          <Progress value={percentage} size="lg" aria-label={t('mortgage.progress')} />
          <Text size="sm" mt={6} c="dimmed">
            {t('mortgage.complete', { percent })}
          </Text>
        </div>
        <Steps application={application} />
        {children}
      </Stack>
    </Paper>
  )
}

function Steps({ application }: { application: ApplicationDetail }) {
  const { t } = useTranslation()
  const steps = [
    { name: 'finances', isDone: application.financial_review_completed },
    { name: 'collection', isDone: application.document_collection_completed },
    { name: 'verification', isDone: application.document_verification_completed },
  ] as const
  return (
    <Group component="ul" aria-label={t('mortgage.steps.label')} gap="lg" m={0} p={0}>
      {steps.map(({ name, isDone }) => {
        const Icon = isDone ? IconCircleCheck : IconCircleDashed
        return (
          <Group key={name} component="li" gap={6} wrap="nowrap">
            <Icon
              size={20}
              role="img"
              aria-label={t(`mortgage.steps.${isDone ? 'done' : 'open'}`)}
              color={isDone ? 'var(--convonet-accent)' : 'var(--mantine-color-dimmed)'}
            />
            <Text size="sm">{t(`mortgage.steps.${name}`)}</Text>
          </Group>
        )
      })}
    </Group>
  )
}
