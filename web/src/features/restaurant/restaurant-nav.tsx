import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import classes from './restaurant-nav.module.css'

const PLACES = [
  { to: '/restaurant', key: 'house' },
  { to: '/reserve-online', key: 'reserve' },
  { to: '/reservation/status', key: 'status' },
] as const

/** The restaurant's own three pages. */
export function RestaurantNav() {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('restaurant.nav.label')} className={classes.nav}>
      {PLACES.map(({ to, key }) => (
        <Link key={to} to={to} className={classes.link}>
          {t(`restaurant.nav.${key}`)}
        </Link>
      ))}
    </nav>
  )
}
