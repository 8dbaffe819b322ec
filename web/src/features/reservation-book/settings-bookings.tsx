import type { RestaurantRules } from '@convonet/contracts/reservations'
import { ActionIcon, Button, NumberInput, Stack, TextInput, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './settings.module.css'
import { numberOf, type RulesDraft, shownNumber } from './use-rules-draft.ts'

/** How long parties stay, how many come at once, and how far ahead they book. */
export function SettingsBookings({ draft }: { draft: RulesDraft }) {
  const { t } = useTranslation()
  const { rules, change, isReadOnly, isWrong } = draft
  return (
    <Stack>
      <TurnTimes draft={draft} />
      <NumberInput
        label={t('reservationBook.settings.pacing')}
        description={t('reservationBook.settings.pacingHint')}
        value={shownNumber(rules.guestsPerQuarterHour)}
        error={isWrong('guestsPerQuarterHour') && t('reservationBook.settings.problem')}
        min={1}
        readOnly={isReadOnly}
        onChange={(value) => change({ guestsPerQuarterHour: value === '' ? null : Number(value) })}
      />
      {NUMBERS.map(({ name, label, min, max }) => (
        <NumberInput
          key={name}
          label={t(`reservationBook.settings.${label}`)}
          value={shownNumber(rules[name])}
          error={isWrong(name) && t('reservationBook.settings.problem')}
          min={min}
          max={max}
          readOnly={isReadOnly}
          onChange={(value) => change({ [name]: numberOf(value) } as Partial<RestaurantRules>)}
        />
      ))}
      <TextInput
        label={t('reservationBook.settings.region')}
        description={t('reservationBook.settings.regionHint')}
        value={rules.phoneRegion}
        error={isWrong('phoneRegion') && t('reservationBook.settings.problem')}
        maxLength={2}
        readOnly={isReadOnly}
        onChange={({ currentTarget }) => change({ phoneRegion: currentTarget.value.toUpperCase() })}
      />
    </Stack>
  )
}

const NUMBERS = [
  { name: 'leadMinutes', label: 'lead', min: 0, max: 10_080 },
  { name: 'horizonDays', label: 'horizon', min: 1, max: 730 },
  { name: 'largestParty', label: 'largestParty', min: 1, max: 500 },
  { name: 'mostJoinedTables', label: 'mostJoined', min: 1, max: 4 },
] as const

function TurnTimes({ draft: { rules, change, isReadOnly, isWrong } }: { draft: RulesDraft }) {
  const { t } = useTranslation()
  const turns = rules.turnMinutes
  const set = (turnMinutes: RestaurantRules['turnMinutes']) => change({ turnMinutes })
  const last = turns.at(-1) ?? { upTo: 0, minutes: 120 }
  return (
    <section>
      <Title order={3} size="h4">
        {t('reservationBook.settings.turns')}
      </Title>
      <ul className={classes.list}>
        {turns.map((turn, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no name but its place
          <li key={index} className={classes.turn}>
            <NumberInput
              label={t('reservationBook.settings.turnUpTo')}
              value={shownNumber(turn.upTo)}
              error={isWrong(`turnMinutes.${index}.upTo`)}
              min={1}
              readOnly={isReadOnly}
              onChange={(value) => set(turns.with(index, { ...turn, upTo: numberOf(value) }))}
            />
            <NumberInput
              label={t('reservationBook.settings.turnMinutes')}
              value={shownNumber(turn.minutes)}
              error={isWrong(`turnMinutes.${index}.minutes`)}
              min={15}
              max={480}
              step={15}
              readOnly={isReadOnly}
              onChange={(value) => set(turns.with(index, { ...turn, minutes: numberOf(value) }))}
            />
            {!isReadOnly && turns.length > 1 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                mb={4}
                aria-label={t('reservationBook.settings.removeTurn', { upTo: turn.upTo })}
                onClick={() => set(turns.toSpliced(index, 1))}
              >
                <IconX size={18} aria-hidden="true" />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <Button
          mt="xs"
          variant="subtle"
          size="compact-sm"
          onClick={() => set([...turns, { upTo: last.upTo + 2, minutes: last.minutes }])}
        >
          {t('reservationBook.settings.addTurn')}
        </Button>
      )}
    </section>
  )
}
