import type { Database } from '@convonet/kit/store/sql'
import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { callOf } from './access-log.ts'
import { isDay } from './day.ts'
import { verifications } from './directory-tables.ts'
import { verifyDateOfBirthLanguage } from './language/verify-date-of-birth.ts'
import type { Access, PayerTools } from './payer-tools.ts'

const MOST_ATTEMPTS = 3

const VerifyDateOfBirth = z.object({
  date_of_birth: z.string().trim().max(40).describe("The caller's date of birth, as 1985-06-15"),
})

export function registerVerification({ writeUnverified }: PayerTools): void {
  writeUnverified('verify_date_of_birth', VerifyDateOfBirth, {
    description: "Makes sure that it is the member who calls, by the member's date of birth. Once per call.",
    language: verifyDateOfBirthLanguage,
    work: verify,
  })
}

/** What to answer instead of protected data while the caller has not said the date of birth; null when they have. */
export async function birthDateQuestion(
  tx: Database,
  access: Access,
  call: { name: string; arguments: Record<string, unknown> },
): Promise<CallToolResult | null> {
  const verification = await lockVerification(tx, access)
  if (verification.verifiedAt) return null
  if (isLocked(verification)) return outcome({ kind: 'verification-locked' })
  await change(tx, access, { wanted: call })
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

/** One attempt per turn, so that a model cannot guess many dates at once. */
async function verify(tx: Database, args: z.output<typeof VerifyDateOfBirth>, access: Access) {
  const { member, context } = access
  const verification = await lockVerification(tx, access)
  if (verification.verifiedAt) return outcome({ kind: 'verified' }, next(verification))
  if (isLocked(verification)) return outcome({ kind: 'verification-locked' })
  if (!isDay(args.date_of_birth)) return outcome({ kind: 'bad-date' }, again)
  const matches =
    verification.attempts[context.turn.id] ??
    (member.dateOfBirth !== null && member.dateOfBirth === args.date_of_birth)
  const attempts = { ...verification.attempts, [context.turn.id]: matches }
  await change(tx, access, { attempts, ...(matches && { verifiedAt: new Date(context.turn.startedAt) }) })
  if (matches) return outcome({ kind: 'verified' }, next(verification))
  return isLocked({ attempts })
    ? outcome({ kind: 'verification-locked' })
    : outcome({ kind: 'wrong-birth-date' }, again)
}

type Verification = typeof verifications.$inferSelect

const isLocked = ({ attempts }: Pick<Verification, 'attempts'>) =>
  Object.values(attempts).filter((right) => !right).length >= MOST_ATTEMPTS

const again = {
  'convonet/next': {
    call: { name: 'verify_date_of_birth', arguments: {} },
    ask: 'date_of_birth',
    question: 'Could you say your date of birth again, with month, day and year?',
  },
}

const next = ({ wanted }: Verification) =>
  wanted ? { 'convonet/next': { call: wanted, question: 'Shall I go on with your question?' } } : {}

const mine = ({ context }: Access) =>
  and(eq(verifications.callId, callOf(context)), eq(verifications.userId, context.userId))

async function lockVerification(tx: Database, access: Access): Promise<Verification> {
  const { context } = access
  const fresh = { callId: callOf(context), userId: context.userId, attempts: {} }
  await tx.insert(verifications).values(fresh).onConflictDoNothing()
  const [row] = await tx.select().from(verifications).where(mine(access)).for('update')
  return row ?? { ...fresh, wanted: null, verifiedAt: null }
}

async function change(tx: Database, access: Access, changes: Partial<Verification>): Promise<void> {
  await tx.update(verifications).set(changes).where(mine(access))
}
