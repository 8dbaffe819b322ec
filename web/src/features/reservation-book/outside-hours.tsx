import type { StaffReservation } from '@convonet/contracts/restaurant-book'
import { Anchor, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Temporal } from 'temporal-polyfill'
import { Note } from '../../ui/note.tsx'
import { bookQuery } from './book-queries.ts'
import { useDesk } from './desk.ts'
import { outsideRules } from './outside-rules.ts'
import { dayInWords } from './restaurant-clock.ts'
import classes from './settings.module.css'
import type { RulesDraft } from './use-rules-draft.ts'

const DAYS_AHEAD = 41

/** Which bookings to come the changed hours would leave outside, before they are saved and after. */
export function OutsideHours({ draft }: { draft: RulesDraft }) {
  const { today, now } = useDesk()
  const to = Temporal.PlainDate.from(today).add({ days: DAYS_AHEAD }).toString()
  const { data: book } = useQuery({
    ...bookQuery({ from: today, to, isLive: true }),
    enabled: draft.isChanged && !draft.isReadOnly,
  })
  if (draft.isReadOnly) return null
  if (!draft.isChanged) return draft.outside && <Outside parties={draft.outside} until={null} />
  if (!book || draft.problems > 0) return null
  const parties = outsideRules([...book.reservations, ...book.waitlist], draft.rules, now)
  return <Outside parties={parties} until={to} />
}

/** `until` is the last day that was looked at; null for all there are. */
function Outside({ parties, until }: { parties: readonly StaffReservation[]; until: string | null }) {
  const { t, i18n } = useTranslation()
  const { clock } = useDesk()
  if (parties.length === 0) {
    const checked =
      until && t('reservationBook.settings.outsideChecked', { day: inWords(until, i18n.language) })
    return <Note tone="hint">{`${t('reservationBook.settings.outsideNone')} ${checked ?? ''}`}</Note>
  }
  return (
    <Stack gap="xs">
      <Note tone="warning">{t('reservationBook.settings.outside', { count: parties.length })}</Note>
      <ul className={classes.list}>
        {parties.map(({ id, guest_name: name, guest_phone: phone, starts_at: start }) => (
          <li key={id}>
            {inWords(clock.day(Date.parse(start)), i18n.language)}, {clock.time(Date.parse(start))}: {name},{' '}
            <Anchor href={`tel:${phone}`}>{phone}</Anchor>
          </li>
        ))}
      </ul>
    </Stack>
  )
}

const inWords = (day: string, language: string) => dayInWords(day, language, { dateStyle: 'medium' })
