import { Drawer, Stack, Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Note } from '../../ui/note.tsx'
import { useDesk } from './desk.ts'
import { OutsideHours } from './outside-hours.tsx'
import { SaveRules } from './save-rules.tsx'
import { SettingsBookings } from './settings-bookings.tsx'
import { SettingsHours } from './settings-hours.tsx'
import { SettingsTables } from './settings-tables.tsx'
import { SettingsWaitlist } from './settings-waitlist.tsx'
import { SHEET } from './sheet.ts'
import { useRulesDraft } from './use-rules-draft.ts'

const TABS = ['hours', 'booking', 'waitlist', 'tables'] as const

interface BookSettingsProps {
  isOpen: boolean
  onClose: () => void
  tab?: (typeof TABS)[number]
}

/** When and how the restaurant takes guests, and at which tables. */
export function BookSettings({ isOpen, onClose, tab = 'hours' }: BookSettingsProps) {
  const { t } = useTranslation()
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="right"
      size="xl"
      title={t('reservationBook.settings.title')}
      closeButtonProps={{ 'aria-label': t('reservationBook.close') }}
      {...SHEET}
    >
      <Panels tab={tab} />
    </Drawer>
  )
}

function Panels({ tab }: { tab: string }) {
  const { t } = useTranslation()
  const { isManager } = useDesk()
  const draft = useRulesDraft()
  return (
    <Stack gap="lg">
      {!isManager && <Note tone="hint">{t('reservationBook.settings.readOnly')}</Note>}
      <Tabs defaultValue={tab} keepMounted={false}>
        <Tabs.List mb="md">
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`reservationBook.settings.tabs.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="hours">
          <Stack gap="lg">
            <SettingsHours draft={draft} />
            <OutsideHours draft={draft} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="booking">
          <SettingsBookings draft={draft} />
        </Tabs.Panel>
        <Tabs.Panel value="waitlist">
          <SettingsWaitlist draft={draft} />
        </Tabs.Panel>
        <Tabs.Panel value="tables">
          <SettingsTables />
        </Tabs.Panel>
      </Tabs>
      <SaveRules draft={draft} />
    </Stack>
  )
}
