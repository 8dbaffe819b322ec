import { Extension } from '@convonet/contracts/identity'
import { flag } from '@convonet/kit/process/settings'
import { z } from 'zod'

const key = (what: string) => z.string().min(32, 'must have at least 32 characters').describe(what)

const DepartmentId = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9_-]{0,49}$/, 'must be words such as support')

/** The call centre's settings by environment variable. */
export const callCenterConfig = z.object({
  PIN_HASH_KEY: key('Key by which voice PINs are kept as hashes; with another one nobody finds in'),
  SERVICE_TOKEN_SECRET: key(
    'Key of the tokens by which our services know each other; the same for all of them',
  ),
  AGENT_LLM_URL: z.url().optional().describe('Where agent-llm answers, when it is another process'),
  JWT_SECRET_KEY: key('Signs the access and refresh tokens of /api/auth'),
  OPEN_REGISTRATION: flag(true).describe(
    'Whether anybody may make an account for themselves at /api/auth/register; it is never a staff account',
  ),
  SESSION_IDLE_MINUTES: z.coerce
    .number('must be a number of minutes')
    .int()
    .min(1)
    .max(720)
    .default(60)
    .describe('How long a staff session lives without being used; after 12 hours it ends anyway'),
  PUBLIC_URL: z
    .url('must be an address such as https://desk.example.org')
    .optional()
    .describe('Where browsers reach this; with https the session cookie is never sent without it'),
  VOICE_AGENT_DEPARTMENTS: z
    .string()
    .default('support,sales,technical')
    .transform((list) => list.split(',').filter((id) => id.trim()))
    .pipe(z.array(DepartmentId).min(1, 'must name a department'))
    .describe('Departments that the directory begins with, separated by commas'),
  VOICE_AGENT_FALLBACK_DEPARTMENT: DepartmentId.default('support').describe(
    'The department of the first directory where a call goes when nothing else fits',
  ),
  VOICE_AGENT_FALLBACK_EXTENSION: Extension.default('2001').describe(
    'The extension that the departments of the first directory share',
  ),
})
export type CallCenterConfig = z.infer<typeof callCenterConfig>
