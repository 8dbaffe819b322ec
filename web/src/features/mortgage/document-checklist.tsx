import type { ApplicationDetail } from '@convonet/contracts/mortgage'
import { Stack, Text, Title } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { RequirementCard } from './requirement-card.tsx'
import { requirementsOf } from './requirements.ts'
import { useUploads } from './use-uploads.ts'

interface DocumentChecklistProps {
  application: ApplicationDetail
  /** The applicant may hand in documents. */
  isOpen: boolean
}

/** Each kind of document that is needed: whether it is there, and where to put it. */
export function DocumentChecklist({ application, isOpen }: DocumentChecklistProps) {
  const { t } = useTranslation()
  const uploads = useUploads()
  useWindowEvent('dragover', keepPage)
  useWindowEvent('drop', keepPage)
  const requirements = requirementsOf(application).filter(({ documents }) => isOpen || documents.length > 0)
  return (
    <Stack component="section" gap="md">
      <div>
        <Title order={2} size="h3">
          {t('mortgage.documents.title')}
        </Title>
        <Text c="dimmed">{t(isOpen ? 'mortgage.documents.lead' : 'mortgage.documents.closed')}</Text>
      </div>
      {requirements.map((requirement) => (
        <RequirementCard
          key={requirement.group}
          requirement={requirement}
          application={application}
          uploads={uploads}
          isOpen={isOpen}
        />
      ))}
    </Stack>
  )
}

/** A file that is dropped beside its place would be opened instead of the page. */
function keepPage(event: DragEvent) {
  event.preventDefault()
}
