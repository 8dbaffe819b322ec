import type { Database } from '@convonet/kit/store/sql'
import { and, eq } from 'drizzle-orm'
import { type Debt, databaseNow, debts } from './mortgage-tables.ts'

export type NewDebt = Pick<Debt, 'debtType' | 'monthlyPayment'> &
  Partial<Pick<Debt, 'creditorName' | 'outstandingBalance' | 'interestRate' | 'description'>>

export async function insertDebt(db: Database, applicationId: string, debt: NewDebt): Promise<Debt> {
  const [created] = await db
    .insert(debts)
    .values({ ...debt, applicationId, createdAt: databaseNow, updatedAt: databaseNow })
    .returning()
  if (!created) throw new Error('The debt was not stored')
  return created
}

/** Null where the application has no such debt. */
export async function removeDebt(db: Database, applicationId: string, id: string): Promise<Debt | null> {
  const [removed] = await db
    .delete(debts)
    .where(and(eq(debts.id, id), eq(debts.applicationId, applicationId)))
    .returning()
  return removed ?? null
}
