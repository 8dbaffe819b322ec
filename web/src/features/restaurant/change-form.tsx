import type { ReservationRead } from '@convonet/contracts/reservations'
import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Changed, type Changes, changesOf } from './changes.ts'
import { FoodPicker } from './food-picker.tsx'
import { foodOf } from './food-totals.ts'
import { type GuestProof, proofHeaders } from './guest-proof.ts'
import { useHouse } from './house-context.tsx'
import { wallClock } from './house-time.ts'
import { RefusalNote } from './refusal-note.tsx'
import { reservationClient } from './restaurant-queries.ts'
import { useWriting } from './use-writing.ts'
import { WhenPicker } from './when-picker.tsx'
import { dateOf } from './wish.ts'

interface ChangeFormProps {
  reservation: ReservationRead
  proof: GuestProof
  onSaved: (reservation: ReservationRead) => void
  onBack: () => void
}

/** Another time, party, wish or meal. What does not work leaves the reservation as it is. */
export function ChangeForm({ reservation, proof, onSaved, onBack }: ChangeFormProps) {
  const { t } = useTranslation()
  const { house } = useHouse()
  const [changed, setChanged] = useState(() => asItIs(reservation, house.timeZone))
  const change = (part: Partial<Changed>) => setChanged({ ...changed, ...part })
  const changes = changesOf(reservation, changed)
  const saving = useWriting({
    send: (body: Changes, options) =>
      reservationClient().amendByCode(
        { params: { code: reservation.confirmation_code }, query: {}, body },
        { ...options, headers: { ...options.headers, ...proofHeaders(proof) } },
      ),
    onDone: onSaved,
  })
  const isUndecided = changed.wish.start === null

  function submit(event: FormEvent) {
    event.preventDefault()
    if (changes && !isUndecided && !saving.isSending) saving.send(changes)
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="xl">
        <Title order={2} size="h4">
          {t('restaurant.change.title')}
        </Title>
        <WhenPicker wish={changed.wish} own={reservation.local_start} onWish={(wish) => change({ wish })} />
        <Stack gap="md" maw={620}>
          <Textarea
            label={t('restaurant.guest.wishes')}
            name="wishes"
            autosize
            minRows={2}
            maxLength={2000}
            value={changed.wishes}
            onChange={({ currentTarget }) => change({ wishes: currentTarget.value })}
          />
          <Title order={3} size="h5">
            {t('restaurant.food.title')}
          </Title>
          <FoodPicker food={changed.food} onFood={(food) => change({ food })} />
          {saving.refusal && (
            <Stack gap="xs">
              <RefusalNote
                refusal={saving.refusal}
                partySize={changed.wish.partySize}
                onPick={(at) =>
                  change({ wish: { ...changed.wish, date: dateOf(at), start: { at, isFull: false } } })
                }
              />
              <Text>{t('restaurant.change.kept')}</Text>
            </Stack>
          )}
          <Save
            hint={isUndecided ? t('restaurant.guest.later') : changes ? null : t('restaurant.change.nothing')}
            isSending={saving.isSending}
            onBack={onBack}
          />
        </Stack>
      </Stack>
    </form>
  )
}

interface SaveProps {
  /** Why there is nothing to save. */
  hint: string | null
  isSending: boolean
  onBack: () => void
}

function Save({ hint, isSending, onBack }: SaveProps) {
  const { t } = useTranslation()
  return (
    <Group gap="sm">
      <Button type="submit" disabled={hint !== null} loading={isSending}>
        {t('restaurant.change.save')}
      </Button>
      <Button variant="default" onClick={onBack}>
        {t('restaurant.change.back')}
      </Button>
      {hint && (
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      )}
    </Group>
  )
}

function asItIs(reservation: ReservationRead, timeZone: string): Changed {
  const { date } = wallClock(Date.parse(reservation.starts_at), timeZone)
  return {
    wish: {
      partySize: reservation.party_size,
      date,
      start: { at: reservation.local_start, isFull: false },
    },
    wishes: reservation.special_requests ?? '',
    food: foodOf(reservation.preorder_items),
  }
}
