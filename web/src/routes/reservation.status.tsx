// biome-ignore-all lint/style/useFilenamingConvention: the file is named for the address it serves
import { createFileRoute } from '@tanstack/react-router'
import { StatusPage } from '../features/restaurant/status-page.tsx'

export const Route = createFileRoute('/reservation/status')({
  staticData: { isBilingual: true },
  validateSearch: ({ code }: Record<string, unknown>): { code?: string } =>
    // The router reads a code of digits as a number.
    typeof code === 'string' || typeof code === 'number' ? { code: String(code).slice(0, 32) } : {},
  component: function Status() {
    const { code } = Route.useSearch()
    return <StatusPage key={code} code={code} />
  },
})
