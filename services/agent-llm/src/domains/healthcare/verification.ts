import type { Database } from '@convonet/kit/store/sql'
import { outcome } from '@convonet/kit/tools/outcome'
import { z } from 'zod'
import type { Access } from './access.ts'
import { changeVerification, isLocked, lockVerification, type Verification } from './birth-date.ts'
import { isDay } from './day.ts'
import { verifyDateOfBirthLanguage } from './language/verify-date-of-birth.ts'
import type { PayerTools } from './payer-tools.ts'

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
  await changeVerification(tx, access, {
    attempts,
    ...(matches && { verifiedAt: new Date(context.turn.startedAt) }),
  })
  if (matches) return outcome({ kind: 'verified' }, next(verification))
  return isLocked({ attempts })
    ? outcome({ kind: 'verification-locked' })
    : outcome({ kind: 'wrong-birth-date' }, again)
}

const again = {
  'convonet/next': {
    call: { name: 'verify_date_of_birth', arguments: {} },
    ask: 'date_of_birth',
    question: 'Could you say your date of birth again, with month, day and year?',
  },
}

const next = ({ wanted }: Verification) =>
  wanted ? { 'convonet/next': { call: wanted, question: 'Shall I go on with your question?' } } : {}
