import { createFileRoute } from '@tanstack/react-router'
import { VoicePage } from '../features/voice/voice-page.tsx'

export const Route = createFileRoute('/vad')({ component: () => <VoicePage mode="hands-free" /> })
