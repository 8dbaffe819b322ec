import { createFileRoute } from '@tanstack/react-router'
import { ownPath } from '../features/sign-in/own-path.ts'
import { SignInPage } from '../features/sign-in/sign-in-page.tsx'

export const Route = createFileRoute('/sign-in')({
  validateSearch: ({ next }: Record<string, unknown>): { next?: string } =>
    typeof next === 'string' ? { next } : {},
  component: function SignIn() {
    return <SignInPage next={ownPath(Route.useSearch().next, location.origin) ?? '/'} />
  },
})
