import { createFileRoute } from '@tanstack/react-router'
import { VoicePage } from '../features/voice/voice-page.tsx'

export const Route = createFileRoute('/voice-assistant')({ component: () => <VoicePage mode="hold" /> })
