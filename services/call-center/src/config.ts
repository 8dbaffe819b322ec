import { z } from 'zod'

const key = (what: string) => z.string().min(32, 'must have at least 32 characters').describe(what)

/** The call centre's settings by environment variable. */
export const callCenterConfig = z.object({
  PIN_HASH_KEY: key('Key by which voice PINs are kept as hashes; with another one nobody finds in'),
  SERVICE_TOKEN_SECRET: key(
    'Key of the tokens by which our services know each other; the same for all of them',
  ),
})
export type CallCenterConfig = z.infer<typeof callCenterConfig>
