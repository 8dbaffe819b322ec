import { DOCUMENT_CONTENT_TYPES, type DocumentType } from '@convonet/contracts/mortgage'
import { Button, FileButton, Group, NativeSelect, Text, VisuallyHidden } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Requirement } from './requirements.ts'
import classes from './upload-area.module.css'

interface UploadAreaProps {
  requirement: Requirement
  onFiles: (files: readonly File[], documentType: DocumentType) => void
}

/** Where files come in, by the button or dropped. */
export function UploadArea({ requirement: { group, types, nextType }, onFiles }: UploadAreaProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<DocumentType>()
  const documentType = chosen ?? nextType
  const take = (files: readonly File[]) => {
    if (documentType && files.length > 0) onFiles(files, documentType)
  }
  const { isOver, handlers } = useDrop(take)
  const forget = useRef<() => void>(null)

  return (
    <div className={classes.area} data-over={isOver || undefined} {...handlers}>
      {types.length > 1 && (
        <NativeSelect
          className={classes.kind}
          label={t('mortgage.documents.kind')}
          value={documentType}
          onChange={({ currentTarget }) => setChosen(types.find((type) => type === currentTarget.value))}
          data={types.map((type) => ({ value: type, label: t(`mortgage.type.${type}`) }))}
        />
      )}
      <Group gap="sm">
        <FileButton
          multiple
          accept={DOCUMENT_CONTENT_TYPES.join(',')}
          resetRef={forget}
          onChange={(files) => {
            take(files)
            forget.current?.()
          }}
        >
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconUpload size={18} aria-hidden="true" />}>
              {t('mortgage.documents.choose')}
              <VisuallyHidden>
                {' '}
                {t('mortgage.documents.chooseFor', { group: t(`mortgage.group.${group}.short`) })}
              </VisuallyHidden>
            </Button>
          )}
        </FileButton>
        <Text className={classes.drop} size="sm" c="dimmed">
          {t('mortgage.documents.drop')}
        </Text>
      </Group>
    </div>
  )
}

function useDrop(take: (files: readonly File[]) => void) {
  const [isOver, setOver] = useState(false)
  return {
    isOver,
    handlers: {
      onDragOver(event: DragEvent) {
        event.preventDefault()
        setOver(true)
      },
      onDragLeave({ currentTarget, relatedTarget }: DragEvent) {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false)
      },
      onDrop(event: DragEvent) {
        event.preventDefault()
        setOver(false)
        take([...event.dataTransfer.files])
      },
    },
  }
}
