import { createFileRoute } from '@tanstack/react-router'
import { MortgagePage } from '../features/mortgage/mortgage-page.tsx'

export const Route = createFileRoute('/mortgage')({ component: MortgagePage })
