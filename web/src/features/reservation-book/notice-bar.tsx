import { ActionIcon, Button, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notice } from './desk.ts'
import classes from './notice-bar.module.css'

const GONE_AFTER_MS = 8000

/** What came of the last thing done; a refusal stays until it is put away. */
export function NoticeBar({ notice, onDismiss }: { notice: Notice | null; onDismiss: () => void }) {
  useEffect(() => {
    if (notice?.tone !== 'done') return
    const timer = setTimeout(onDismiss, GONE_AFTER_MS)
    return () => clearTimeout(timer)
  }, [notice, onDismiss])
  return (
    <div className={classes.bar}>
      <div role="status">{notice?.tone === 'done' && <Words notice={notice} onDismiss={onDismiss} />}</div>
      <div role="alert">{notice?.tone === 'refused' && <Words notice={notice} onDismiss={onDismiss} />}</div>
    </div>
  )
}

function Words({ notice, onDismiss }: { notice: Notice; onDismiss: () => void }) {
  const { t } = useTranslation()
  const { tone, text, action } = notice
  const Icon = tone === 'done' ? IconCheck : IconAlertTriangle
  return (
    <div className={classes.notice} data-tone={tone}>
      <Icon size={20} aria-hidden="true" className={classes.icon} />
      <Text size="sm" flex={1}>
        {text}
      </Text>
      {action && (
        <Button
          size="compact-sm"
          variant="white"
          color="dark"
          onClick={() => {
            onDismiss()
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <ActionIcon
        variant="transparent"
        c="inherit"
        aria-label={t('reservationBook.close')}
        onClick={onDismiss}
      >
        <IconX size={18} aria-hidden="true" />
      </ActionIcon>
    </div>
  )
}
