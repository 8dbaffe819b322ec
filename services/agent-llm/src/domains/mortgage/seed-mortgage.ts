import type { Database } from '@convonet/kit/store/sql'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { createApplication, findApplication, settle } from './application-store.ts'
import { insertDebt } from './debt-store.ts'

const DEMO_CALLER = 'c0ffee00-2468-4000-8000-000000000001'

/** An application of the demo caller, half way: figures but for the savings, two debts. Leaves any that is there alone. */
export async function seedMortgage(db: NodePgDatabase): Promise<void> {
  await db.transaction(async (tx: Database) => {
    if (await findApplication(tx, DEMO_CALLER)) return
    const application = await createApplication(tx, DEMO_CALLER)
    await insertDebt(tx, application.id, {
      debtType: 'auto_loan',
      monthlyPayment: 35_000,
      creditorName: 'Harbor Credit Union',
      outstandingBalance: 1_240_000,
      interestRate: 590,
    })
    await insertDebt(tx, application.id, { debtType: 'student_loan', monthlyPayment: 20_000 })
    const changes = {
      creditScore: 705,
      monthlyIncome: 780_000,
      propertyValue: 38_500_000,
      downPayment: 4_000_000,
    }
    await settle(tx, application, { changes, by: DEMO_CALLER })
  })
}
