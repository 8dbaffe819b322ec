// biome-ignore-all lint/style/useFilenamingConvention: the file is named for the address it serves
import { createFileRoute } from '@tanstack/react-router'
import { VoicePage } from '../features/voice/voice-page.tsx'

export const Route = createFileRoute('/voice_assistant')({ component: () => <VoicePage mode="hold" /> })
