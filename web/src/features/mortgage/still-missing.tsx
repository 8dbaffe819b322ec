import type { ApplicationDetail } from '@convonet/contracts/mortgage'
import { MORTGAGE_FACTS } from '@convonet/contracts/mortgage-needs'
import { Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { TalkButton } from './instead-of-application.tsx'
import { requirementsOf } from './requirements.ts'

/** What the applicant still has to tell and to hand in, as a person would say it. */
export function StillMissing({ application }: { application: ApplicationDetail }) {
  const { t, i18n } = useTranslation()
  const { missing_facts, missing_documents } = application
  const facts = MORTGAGE_FACTS.filter((fact) => missing_facts.includes(fact)).map((fact) =>
    t(`mortgage.facts.${fact}`),
  )
  const documents = requirementsOf(application)
    .filter(({ group }) => missing_documents.includes(group))
    .map(({ group }) => t(`mortgage.group.${group}.short`))
  if (facts.length + documents.length === 0) return null

  const listed = (words: string[]) => new Intl.ListFormat(i18n.language).format(words)
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('mortgage.stillMissing')}
      </Title>
      {documents.length > 0 && (
        <Text>{t('mortgage.missingDocuments', { documents: listed(documents) })}</Text>
      )}
      {facts.length > 0 && (
        <Group gap="sm" justify="space-between">
          <Text>{t('mortgage.missingFacts', { facts: listed(facts) })}</Text>
          <TalkButton size="sm">{t('mortgage.talk')}</TalkButton>
        </Group>
      )}
    </Stack>
  )
}
