import type { ApplicationDetail } from '@convonet/contracts/mortgage'
import { Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { DocumentRow } from './document-row.tsx'
import { documentState, type Requirement } from './requirements.ts'
import { StateBadge } from './state-badge.tsx'
import { UploadArea } from './upload-area.tsx'
import { UploadNote } from './upload-note.tsx'
import type { Uploads } from './use-uploads.ts'

interface RequirementCardProps {
  requirement: Requirement
  application: ApplicationDetail
  uploads: Uploads
  isOpen: boolean
}

/** One line of the checklist with what was handed in for it. */
export function RequirementCard({ requirement, application, uploads, isOpen }: RequirementCardProps) {
  const { t } = useTranslation()
  const titleId = useId()
  const { group, state, documents } = requirement
  return (
    <Paper component="section" aria-labelledby={titleId} withBorder p="md">
      <Stack gap="md">
        <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
          <div>
            <Title order={3} size="h5" id={titleId}>
              {t(`mortgage.group.${group}.title`)}
            </Title>
            <Text size="sm" c="dimmed">
              {t(`mortgage.group.${group}.body`)}
            </Text>
          </div>
          {state && <StateBadge state={state} />}
        </Group>
        {documents.length > 0 && (
          <Stack component="ul" gap="xs" m={0} p={0}>
            {documents.map((document) => (
              <DocumentRow
                key={document.document_id}
                document={document}
                state={documentState(document, application)}
                // The card's own says it of the only one.
                withBadge={state === null || documents.length > 1}
              />
            ))}
          </Stack>
        )}
        {uploads.uploads
          .filter(({ place }) => place.group === group)
          .map((upload) => (
            <UploadNote key={upload.id} upload={upload} uploads={uploads} />
          ))}
        {isOpen && (
          <UploadArea
            requirement={requirement}
            onFiles={(files, documentType) => uploads.add(files, { group, documentType })}
          />
        )}
      </Stack>
    </Paper>
  )
}
