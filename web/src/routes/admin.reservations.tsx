import { createFileRoute } from '@tanstack/react-router'
import { ReservationsPage } from '../features/reservation-book/reservations-page.tsx'
import { readAddress } from '../features/reservation-book/stored-view.ts'

export const Route = createFileRoute('/admin/reservations')({
  staticData: { isBilingual: true },
  validateSearch: readAddress,
  component: function Reservations() {
    const navigate = Route.useNavigate()
    return (
      <ReservationsPage
        address={Route.useSearch()}
        onAddress={(search, replace) => void navigate({ search, replace })}
      />
    )
  },
})
