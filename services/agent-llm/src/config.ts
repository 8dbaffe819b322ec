import { flag, milliseconds } from '@convonet/kit/process/settings'
import { z } from 'zod'
import { googleSettings } from './domains/productivity/google/google-settings.ts'
import { modelSettings } from './models/model-settings.ts'

/** The agent's settings by environment variable. */
export const agentLlmConfig = z.object({
  ...modelSettings,
  LOCAL_EMBEDDINGS: flag(true).describe(
    'Understands sentences that no phrase fits by their meaning, for 170 MB of memory; `false` goes by phrases alone',
  ),
  TOOL_TIMEOUT_MS: milliseconds(10_000).describe(
    'How long a tool may take, unless the tool itself says otherwise',
  ),
  TURN_TIMEOUT_MS: milliseconds(30_000).describe('A turn that takes longer ends with an apology'),
  TURN_TOOL_ROUNDS: z.coerce
    .number('must be a number')
    .int()
    .min(1)
    .default(6)
    .describe('How often a model may ask for tools within a turn'),
  TURN_TOKENS: z.coerce
    .number('must be a number of tokens')
    .int()
    .min(1000)
    .default(60_000)
    .describe('What a model may read and write in one turn'),
  TURNS_PER_MINUTE: z.coerce
    .number('must be a number')
    .int()
    .min(1)
    .default(40)
    .describe('How often one caller may say something in a minute'),
  CONVERSATION_DAYS: z.coerce
    .number('must be a number of days')
    .int()
    .min(1)
    .default(30)
    .describe('Conversations are forgotten this many days after their last turn'),
  AUDIT_DAYS: z.coerce
    .number('must be a number of days')
    .int()
    .min(1)
    .default(365)
    .describe('The record of what tools have written for whom is kept this many days'),
  HEALTHCARE_DATE_OF_BIRTH: z
    .enum(['required', 'off'], 'must be required or off')
    .default('off')
    .describe('`required`: callers also say their date of birth before they hear health information'),
  MCP_CONFIG: z
    .string()
    .default('mcp.json')
    .describe('File that names MCP servers of other people, whose tools the assistant may use'),
  TAVILY_API_KEY: z.string().optional().describe('Searches the web with Tavily'),
  TAVILY_BASE_URL: z
    .url()
    .default('https://api.tavily.com')
    .describe('Another address for it, such as a proxy'),
  CALL_CENTER_URL: z.url().optional().describe('Where call-center answers, when it is another process'),
  HANOK_TABLE_URL: z.url().optional().describe('Where hanok-table answers, when it is another process'),
  ...googleSettings,
  SERVICE_TOKEN_SECRET: z
    .string()
    .min(32, 'must have at least 32 characters')
    .describe('Key of the tokens by which our services know each other; the same for all of them'),
})
export type AgentLlmConfig = z.infer<typeof agentLlmConfig>
