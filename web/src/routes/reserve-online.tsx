import { createFileRoute } from '@tanstack/react-router'
import { ReservePage } from '../features/restaurant/reserve-page.tsx'

export const Route = createFileRoute('/reserve-online')({
  staticData: { isBilingual: true },
  component: ReservePage,
})
