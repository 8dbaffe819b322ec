import type { ChatModel } from '../ports.ts'
import { createAnthropicChat } from './anthropic-chat.ts'
import { createGeminiChat } from './gemini-chat.ts'
import { createOpenaiChat } from './openai-chat.ts'

export interface VendorSettings {
  ANTHROPIC_API_KEY?: string | undefined
  ANTHROPIC_MODEL: string
  ANTHROPIC_BASE_URL?: string | undefined
  GOOGLE_API_KEY?: string | undefined
  GOOGLE_MODEL: string
  GOOGLE_BASE_URL?: string | undefined
  OPENAI_API_KEY?: string | undefined
  OPENAI_MODEL: string
  OPENAI_BASE_URL?: string | undefined
}

/** The models of the vendors that have a key, in the order in which they are tried. Only their packages are loaded. */
export function createVendorChats(settings: VendorSettings): ChatModel[] {
  const { ANTHROPIC_API_KEY, GOOGLE_API_KEY, OPENAI_API_KEY, OPENAI_BASE_URL } = settings
  const chats: ChatModel[] = []
  if (ANTHROPIC_API_KEY) {
    const { ANTHROPIC_MODEL: model, ANTHROPIC_BASE_URL: baseUrl } = settings
    chats.push(createAnthropicChat({ apiKey: ANTHROPIC_API_KEY, model, baseUrl }))
  }
  if (GOOGLE_API_KEY) {
    const { GOOGLE_MODEL: model, GOOGLE_BASE_URL: baseUrl } = settings
    chats.push(createGeminiChat({ apiKey: GOOGLE_API_KEY, model, baseUrl }))
  }
  if (OPENAI_API_KEY || OPENAI_BASE_URL) {
    const { OPENAI_MODEL: model } = settings
    chats.push(createOpenaiChat({ apiKey: OPENAI_API_KEY, model, baseUrl: OPENAI_BASE_URL }))
  }
  return chats
}
