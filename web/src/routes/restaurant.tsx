import { createFileRoute } from '@tanstack/react-router'
import { RestaurantPage } from '../features/restaurant/restaurant-page.tsx'

export const Route = createFileRoute('/restaurant')({
  staticData: { isBilingual: true },
  component: RestaurantPage,
})
