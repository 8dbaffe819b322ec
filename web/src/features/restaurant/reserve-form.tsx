import type { ReservationRead } from '@convonet/contracts/reservations'
import { Stack } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bookingOf, type Draft, EMPTY_DRAFT } from './draft.ts'
import { GuestForm } from './guest-form.tsx'
import { rememberProof } from './guest-proof.ts'
import { HoldBar } from './hold-bar.tsx'
import { useHouse } from './house-context.tsx'
import type { Refusal } from './refusal.ts'
import { RefusalNote } from './refusal-note.tsx'
import { reservationClient } from './restaurant-queries.ts'
import { serverClock } from './server-clock.ts'
import { useHold } from './use-hold.ts'
import { useWriting } from './use-writing.ts'
import { WhenPicker } from './when-picker.tsx'
import { dateOf, firstWish, type Wish } from './wish.ts'

/** When, then who and what; a table is kept in between. */
export function ReserveForm({ onBooked }: { onBooked: (reservation: ReservationRead) => void }) {
  const { i18n } = useTranslation()
  const { house } = useHouse()
  const queries = useQueryClient()
  const [wish, setWish] = useState(() => firstWish(house, serverClock.now()))
  const [draft, setDraft] = useState<Draft>(EMPTY_DRAFT)
  const [full, setFull] = useState<Refusal | null>(null)
  const details = useRef<HTMLDivElement>(null)
  const { start } = wish

  const refused = (refusal: Refusal) => {
    if (refusal.kind !== 'not-bookable') return
    setFull(refusal)
    setWish((was) => ({ ...was, start: null }))
    void queries.invalidateQueries({ queryKey: ['restaurant', 'starts'] })
  }
  const keeping = useHold(
    start && !start.isFull ? { partySize: wish.partySize, at: start.at } : null,
    refused,
  )
  const booking = useWriting({
    send: (body: ReturnType<typeof bookingOf>, options) => reservationClient().create({ body }, options),
    onDone: (reservation) => {
      rememberProof({ code: reservation.confirmation_code, phone: draft.phone })
      void queries.invalidateQueries({ queryKey: ['restaurant', 'starts'] })
      onBooked(reservation)
    },
    onRefused: refused,
  })
  const choose = (chosen: Wish) => {
    setWish(chosen)
    setFull(null)
    booking.forget()
    if (chosen.start && !start) requestAnimationFrame(() => reveal(details.current))
  }
  const holdToken = keeping.hold.kind === 'kept' ? keeping.hold.table.hold_token : null

  return (
    <Stack gap="xl">
      <WhenPicker wish={wish} onWish={choose} />
      <div ref={details}>
        <Stack gap="md" maw={620}>
          <HoldBar {...keeping} />
          <RefusalNote
            refusal={full ?? booking.refusal}
            partySize={wish.partySize}
            onPick={(at) => choose({ ...wish, date: dateOf(at), start: { at, isFull: false } })}
          />
          <GuestForm
            draft={draft}
            onDraft={setDraft}
            wish={wish}
            isSending={booking.isSending}
            onSubmit={() =>
              start &&
              booking.send(bookingOf(draft, { ...wish, start }, { language: i18n.language, holdToken }))
            }
          />
        </Stack>
      </div>
    </Stack>
  )
}

/** Where the next thing to do is out of sight. */
function reveal(place: HTMLElement | null): void {
  if (place && place.getBoundingClientRect().top > window.innerHeight * 0.75)
    place.scrollIntoView({ block: 'start' })
}
