import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './settings.module.css'
import type { RulesDraft } from './use-rules-draft.ts'

/** Keeps what was changed, or puts it back; stays in sight. */
export function SaveRules({ draft }: { draft: RulesDraft }) {
  const { t } = useTranslation()
  if (draft.isReadOnly || !draft.isChanged) return null
  return (
    <Group className={classes.save} justify="space-between">
      <Text size="sm" role="status">
        {draft.problems > 0
          ? t('reservationBook.settings.problems', { count: draft.problems })
          : t('reservationBook.settings.unsaved')}
      </Text>
      <Group gap="xs">
        <Button variant="default" onClick={draft.reset}>
          {t('reservationBook.settings.reset')}
        </Button>
        <Button loading={draft.isBusy} disabled={draft.problems > 0} onClick={() => void draft.save()}>
          {t('reservationBook.settings.save')}
        </Button>
      </Group>
    </Group>
  )
}
