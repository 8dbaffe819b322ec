import type { House } from '@convonet/contracts/restaurant-book'
import {
  Button,
  Group,
  Input,
  NumberInput,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Note } from '../../ui/note.tsx'
import { BookingTimes } from './booking-times.tsx'
import { useDesk } from './desk.ts'
import { FoodAhead } from './food-ahead.tsx'
import { type NewParty, useNewBooking } from './use-new-booking.ts'

interface BookingFormProps {
  house: House
  day: string
  partySize: number | null
  onBooked: () => void
}

/** Everything the restaurant wants to know of a booking. */
export function BookingForm({ house, day, partySize, onBooked }: BookingFormProps) {
  const { t } = useTranslation()
  const { today } = useDesk()
  const [party, setParty] = useState<NewParty>(() => ({
    ...NOBODY,
    day: day < today ? today : day,
    partySize: partySize ?? NOBODY.partySize,
  }))
  const change = (changes: Partial<NewParty>) => setParty((before) => ({ ...before, ...changes }))
  const { book, isBusy, problems, refused } = useNewBooking(party)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (await book()) onBooked()
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack>
        <Guest party={party} change={change} problems={problems} />
        <SimpleGrid cols={2}>
          <NumberInput
            label={t('reservationBook.booking.party')}
            value={party.partySize}
            min={1}
            max={house.largestParty}
            allowDecimal={false}
            onChange={(value) => change({ partySize: Number(value) || 1, start: null })}
          />
          <TextInput
            type="date"
            label={t('reservationBook.booking.day')}
            value={party.day}
            min={today}
            onChange={({ currentTarget }) =>
              currentTarget.value && change({ day: currentTarget.value, start: null })
            }
          />
        </SimpleGrid>
        <BookingTimes party={party} onPick={change} isMissing={problems.start} />
        <Wishes party={party} change={change} />
        <FoodAhead menu={house.menu} food={party.food} onChange={(food) => change({ food })} />
        {refused && <Note tone="warning">{refused}</Note>}
        <Group justify="flex-end">
          <Button type="submit" loading={isBusy}>
            {t(party.isFull ? 'reservationBook.booking.saveWaiting' : 'reservationBook.booking.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const NOBODY: NewParty = {
  name: '',
  phone: '',
  partySize: 2,
  day: '',
  start: null,
  isFull: false,
  wishes: '',
  locale: 'en',
  food: {},
}

interface PartProps {
  party: NewParty
  change: (changes: Partial<NewParty>) => void
}

function Guest({
  party,
  change,
  problems,
}: PartProps & { problems: Record<'name' | 'phone', string | null> }) {
  const { t } = useTranslation()
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <TextInput
        label={t('reservationBook.booking.name')}
        value={party.name}
        error={problems.name}
        maxLength={255}
        autoComplete="off"
        required
        data-autofocus
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <TextInput
        type="tel"
        label={t('reservationBook.booking.phone')}
        value={party.phone}
        error={problems.phone}
        maxLength={64}
        autoComplete="off"
        required
        onChange={({ currentTarget }) => change({ phone: currentTarget.value })}
      />
    </SimpleGrid>
  )
}

function Wishes({ party, change }: PartProps) {
  const { t } = useTranslation()
  return (
    <>
      <Textarea
        label={t('reservationBook.booking.wishes')}
        placeholder={t('reservationBook.booking.wishesHint')}
        value={party.wishes}
        maxLength={2000}
        autosize
        onChange={({ currentTarget }) => change({ wishes: currentTarget.value })}
      />
      <Stack gap={4}>
        <Input.Label labelElement="div" id="guest-language">
          {t('reservationBook.booking.language')}
        </Input.Label>
        <SegmentedControl
          aria-labelledby="guest-language"
          value={party.locale}
          onChange={(value) => change({ locale: value === 'ko' ? 'ko' : 'en' })}
          data={[
            { value: 'en', label: t('reservationBook.details.languages.en') },
            { value: 'ko', label: t('reservationBook.details.languages.ko') },
          ]}
        />
      </Stack>
    </>
  )
}
