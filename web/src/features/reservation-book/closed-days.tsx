import { ActionIcon, Button, Group, Text, TextInput, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from './desk.ts'
import { dayInWords } from './restaurant-clock.ts'
import classes from './settings.module.css'
import type { RulesDraft } from './use-rules-draft.ts'

/** Days without guests in spite of the hours. */
export function ClosedDays({ draft: { rules, change, isReadOnly } }: { draft: RulesDraft }) {
  const { t, i18n } = useTranslation()
  const { today } = useDesk()
  const [day, setDay] = useState('')
  const days = rules.closedDays.toSorted()
  const inWords = (date: string) => dayInWords(date, i18n.language, { dateStyle: 'full' })
  const add = () => {
    change({ closedDays: [...new Set([...days, day])].toSorted() })
    setDay('')
  }
  return (
    <section>
      <Title order={3} size="h4">
        {t('reservationBook.settings.closedDays')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('reservationBook.settings.closedDaysHint')}
      </Text>
      <ul className={classes.list}>
        {days.length === 0 && <li>{t('reservationBook.settings.noClosedDays')}</li>}
        {days.map((closed) => (
          <li key={closed} className={classes.window}>
            {inWords(closed)}
            {!isReadOnly && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('reservationBook.settings.removeClosedDay', { day: inWords(closed) })}
                onClick={() => change({ closedDays: days.filter((other) => other !== closed) })}
              >
                <IconX size={18} aria-hidden="true" />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <Group align="flex-end" mt="xs">
          <TextInput
            type="date"
            label={t('reservationBook.settings.addClosedDay')}
            min={today}
            value={day}
            onChange={({ currentTarget }) => setDay(currentTarget.value)}
          />
          <Button variant="default" disabled={day === ''} onClick={add}>
            {t('reservationBook.settings.add')}
          </Button>
        </Group>
      )}
    </section>
  )
}
