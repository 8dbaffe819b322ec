import type { Database } from '@convonet/kit/store/sql'
import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { and, eq } from 'drizzle-orm'
import type { Access } from './access.ts'
import { callOf } from './access-log.ts'
import { verifications } from './directory-tables.ts'

const MOST_ATTEMPTS = 3

/** What to answer instead of protected data while the caller has not said the date of birth; null when they have. */
export async function birthDateQuestion(
  tx: Database,
  access: Access,
  call: { name: string; arguments: Record<string, unknown> },
): Promise<CallToolResult | null> {
  const verification = await lockVerification(tx, access)
  if (verification.verifiedAt) return null
  if (isLocked(verification)) return outcome({ kind: 'verification-locked' })
  await changeVerification(tx, access, { wanted: call })
  return outcome(
    { kind: 'verify-birth-date' },
    {
      'convonet/next': {
        call: { name: 'verify_date_of_birth', arguments: {} },
        ask: 'date_of_birth',
        question: 'What is your date of birth?',
      },
    },
  )
}

export type Verification = typeof verifications.$inferSelect

export const isLocked = ({ attempts }: Pick<Verification, 'attempts'>) =>
  Object.values(attempts).filter((right) => !right).length >= MOST_ATTEMPTS

const mine = ({ context }: Access) =>
  and(eq(verifications.callId, callOf(context)), eq(verifications.userId, context.userId))

/** Of this caller in this call; locked until the transaction ends. */
export async function lockVerification(tx: Database, access: Access): Promise<Verification> {
  const { context } = access
  const fresh = { callId: callOf(context), userId: context.userId, attempts: {} }
  await tx.insert(verifications).values(fresh).onConflictDoNothing()
  const [row] = await tx.select().from(verifications).where(mine(access)).for('update')
  return row ?? { ...fresh, wanted: null, verifiedAt: null }
}

export async function changeVerification(
  tx: Database,
  access: Access,
  changes: Partial<Verification>,
): Promise<void> {
  await tx.update(verifications).set(changes).where(mine(access))
}
