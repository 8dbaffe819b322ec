import { milliseconds } from '@convonet/kit/process/settings'
import { z } from 'zod'
import { VENDORS } from './vendors.ts'

const key = (what: string) => z.string().optional().describe(what)
const address = (what: string) => z.url().optional().describe(what)
const { claude, gemini, openai } = VENDORS

/** The settings of the language models by environment variable. */
export const modelSettings = {
  LLM_PROVIDER: z
    .enum(['claude', 'gemini', 'openai', 'local'])
    .optional()
    .describe('Which language model answers where nobody has chosen one; otherwise the first with a key'),
  FIRST_TOKEN_TIMEOUT_MS: milliseconds(2500).describe(
    'A vendor that has not begun to answer by then is left for the next one',
  ),
  ANTHROPIC_API_KEY: key('Claude answers'),
  ANTHROPIC_MODEL: z.string().default(claude.model).describe('Which Claude'),
  ANTHROPIC_BASE_URL: address('Another address for Claude, such as a proxy'),
  GOOGLE_API_KEY: key('Gemini answers'),
  GOOGLE_MODEL: z.string().default(gemini.model).describe('Which Gemini'),
  GOOGLE_BASE_URL: address('Another address for Gemini, such as a proxy'),
  OPENAI_API_KEY: key('OpenAI answers'),
  OPENAI_MODEL: z.string().default(openai.model).describe('Which model of OpenAI or of `OPENAI_BASE_URL`'),
  OPENAI_BASE_URL: address(
    'A server with the same interface, such as Ollama, vLLM or llama.cpp: `http://localhost:11434/v1`; it may need no key',
  ),
}
