import type { MortgageDocument } from '@convonet/contracts/mortgage'
import { Button, Group, Text, VisuallyHidden } from '@mantine/core'
import { IconDownload, IconFileText } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { contentUrl } from './mortgage-queries.ts'
import type { DocumentState } from './requirements.ts'
import { StateBadge } from './state-badge.tsx'
import { useAmounts } from './use-amounts.ts'

interface DocumentRowProps {
  document: MortgageDocument
  state: DocumentState
  withBadge: boolean
}

/** One document: what it is, how it stands, and the way to get it back. */
export function DocumentRow({ document, state, withBadge }: DocumentRowProps) {
  const { t } = useTranslation()
  const isHere = state !== 'expected'
  return (
    <Group component="li" gap="sm" align="flex-start" wrap="nowrap">
      <IconFileText size={20} aria-hidden="true" style={{ flex: 'none', marginTop: 3 }} />
      <Group gap="xs" flex={1} miw={0} justify="space-between" align="flex-start">
        <div style={{ flex: '1 1 12rem', minWidth: 0 }}>
          <Text style={{ overflowWrap: 'anywhere' }}>
            {isHere ? document.document_name : t(`mortgage.type.${document.document_type}`)}
          </Text>
          <Details document={document} isHere={isHere} />
          {state === 'rejected' && <Reason reason={document.rejection_reason} />}
        </div>
        <Group gap="xs" justify="flex-end">
          {withBadge && <StateBadge state={state} />}
          {isHere && <Download document={document} />}
        </Group>
      </Group>
    </Group>
  )
}

function Details({ document, isHere }: { document: MortgageDocument; isHere: boolean }) {
  const { t } = useTranslation()
  const { size, day } = useAmounts()
  const { document_type: type, file_size: bytes, uploaded_at: uploadedAt } = document
  const details = [
    t(`mortgage.type.${type}`),
    bytes !== null && size(bytes),
    uploadedAt !== null && day(uploadedAt),
  ].filter(Boolean)
  return (
    <Text size="sm" c="dimmed">
      {isHere ? details.join(' · ') : t('mortgage.documents.notUploaded')}
    </Text>
  )
}

function Reason({ reason }: { reason: string | null }) {
  const { t } = useTranslation()
  return (
    <Text size="sm" c="var(--mantine-color-red-light-color)" style={{ overflowWrap: 'anywhere' }}>
      {reason ? t('mortgage.documents.rejected', { reason }) : t('mortgage.documents.rejectedWithout')}
    </Text>
  )
}

function Download({ document }: { document: MortgageDocument }) {
  const { t } = useTranslation()
  return (
    <Button
      component="a"
      href={contentUrl(document.document_id)}
      download={document.document_name}
      variant="subtle"
      size="compact-sm"
      leftSection={<IconDownload size={16} aria-hidden="true" />}
    >
      {t('mortgage.documents.download')}
      <VisuallyHidden> {document.document_name}</VisuallyHidden>
    </Button>
  )
}
