import { createRootRoute, Outlet } from '@tanstack/react-router'
import { BrokenPage, MissingPage } from '../ui/lost-pages.tsx'
import { PageFrame } from '../ui/page-frame.tsx'

export const Route = createRootRoute({
  component: () => (
    <PageFrame>
      <Outlet />
    </PageFrame>
  ),
  notFoundComponent: MissingPage,
  errorComponent: BrokenPage,
})
