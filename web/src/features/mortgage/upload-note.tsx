import { Button, Group, Progress, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Note } from '../../ui/note.tsx'
import { useAmounts } from './use-amounts.ts'
import type { Upload, UploadOutcome, Uploads } from './use-uploads.ts'

interface UploadNoteProps {
  upload: Upload
  uploads: Uploads
}

/** What is happening to a file, and then what became of it. */
export function UploadNote({ upload, uploads }: UploadNoteProps) {
  const { t } = useTranslation()
  const words = useWords()
  const { outcome, file, place } = upload
  if (!outcome) return <OnItsWay upload={upload} onCancel={() => uploads.remove(upload)} />

  const again = { label: t('mortgage.again'), run: () => uploads.add([file], place) }
  const put = { label: t('mortgage.upload.put'), run: () => uploads.remove(upload) }
  const isGood = outcome.kind === 'kept' || outcome.kind === 'duplicate'
  return (
    <Note tone={isGood ? 'hint' : 'warning'} action={outcome.kind === 'failed' ? again : put}>
      {words(outcome, file)}
    </Note>
  )
}

function useWords() {
  const { t } = useTranslation()
  const { size } = useAmounts()
  return (outcome: UploadOutcome, { name, size: bytes }: File): string => {
    if (outcome.kind !== 'duplicate') return t(`mortgage.upload.${outcome.kind}`, { name, size: size(bytes) })
    const { document_type: type, document_name: earlier } = outcome.document
    const kind = t(`mortgage.type.${type}`)
    return t('mortgage.upload.duplicate', { name, earlier, type: kind })
  }
}

const SLOW_AFTER_MS = 1000

/** The bar comes when it takes a while, so that a small file does not flicker. */
function OnItsWay({ upload: { file, share }, onCancel }: { upload: Upload; onCancel: () => void }) {
  const { t } = useTranslation()
  const { percent } = useAmounts()
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div>
      <Group gap="sm" wrap="nowrap" justify="space-between">
        <Text size="sm" role="status" style={{ overflowWrap: 'anywhere' }}>
          {t('mortgage.upload.sending', { name: file.name })}
        </Text>
        {isSlow && (
          <Group gap="sm" wrap="nowrap" flex="none">
            <Text size="sm">{percent(Math.floor(share * 100))}</Text>
            <Button size="compact-sm" variant="default" onClick={onCancel}>
              {t('mortgage.upload.cancel')}
            </Button>
          </Group>
        )}
      </Group>
      {isSlow && (
        <Progress
          mt={6}
          value={share * 100}
          aria-label={t('mortgage.upload.progress', { name: file.name })}
        />
      )}
    </div>
  )
}
