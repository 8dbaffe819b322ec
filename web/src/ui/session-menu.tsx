import type { SignedIn } from '@convonet/contracts/identity'
import { Button, Menu, Text } from '@mantine/core'
import { IconCalendarEvent, IconChevronDown, IconHome, IconLogout } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { sessionQuery } from './session-queries.ts'
import { useSignOut } from './use-sign-out.ts'

/** Who is signed in, and the way in or out. */
export function SessionMenu() {
  const { t } = useTranslation()
  const { data } = useQuery(sessionQuery)
  const { pathname, searchStr } = useLocation()
  if (data?.person) {
    return (
      <>
        <OwnPages role={data.person.role} />
        <Person person={data.person} />
      </>
    )
  }
  if (WITH_OWN_DOOR.includes(pathname)) return null
  return (
    <Button
      renderRoot={(props) => (
        <Link {...props} to="/sign-in" search={pathname === '/' ? {} : { next: `${pathname}${searchStr}` }} />
      )}
      variant="subtle"
      color="gray"
      size="compact-md"
    >
      {t('session.signIn')}
    </Button>
  )
}

/** Where somebody finds what is theirs; on a phone it is in the menu. */
function OwnPages({ role }: Pick<SignedIn, 'role'>) {
  const { t } = useTranslation()
  const { to, word, Icon } = OWN_PAGE[role === null ? 'caller' : 'staff']
  return (
    <Button
      component={Link}
      to={to}
      visibleFrom="xs"
      variant="subtle"
      color="gray"
      size="compact-md"
      leftSection={<Icon size={16} aria-hidden="true" />}
    >
      {t(word)}
    </Button>
  )
}

function OwnPagesItem({ role }: Pick<SignedIn, 'role'>) {
  const { t } = useTranslation()
  const { to, word, Icon } = OWN_PAGE[role === null ? 'caller' : 'staff']
  return (
    <Menu.Item component={Link} to={to} hiddenFrom="xs" leftSection={<Icon size={16} aria-hidden="true" />}>
      {t(word)}
    </Menu.Item>
  )
}

const OWN_PAGE = {
  caller: { to: '/mortgage', word: 'mortgage.link', Icon: IconHome },
  staff: { to: '/admin/reservations', word: 'session.reservations', Icon: IconCalendarEvent },
} as const

/** Pages that say themselves how to sign in, or on which no guest has to. */
const WITH_OWN_DOOR = ['/sign-in', '/mortgage', '/restaurant', '/reserve-online', '/reservation/status']

function Person({ person: { name, email, role } }: { person: SignedIn }) {
  const { t } = useTranslation()
  const signOut = useSignOut()
  return (
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          miw={0}
          flex="0 1 auto"
          aria-label={t('session.signedInAs', { name })}
          rightSection={<IconChevronDown size={16} aria-hidden="true" />}
        >
          <Text span inherit truncate>
            {name}
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Text component="div" size="sm" px="sm" pt="xs">
          {email}
        </Text>
        <Text component="div" size="sm" px="sm" pb="xs" c="dimmed">
          {t(`session.role.${role ?? 'none'}`)}
        </Text>
        <Menu.Divider />
        <OwnPagesItem role={role} />
        <Menu.Item
          leftSection={<IconLogout size={16} aria-hidden="true" />}
          disabled={signOut.isPending}
          onClick={() => signOut.mutate()}
        >
          {t('session.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
