import type { Database } from '@convonet/kit/store/sql'
import { outcome } from '@convonet/kit/tools/outcome'
import type { ToolContext, ToolServer } from '@convonet/kit/tools/tool-server'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { z } from 'zod'
import { noApplication } from './application-outcomes.ts'
import * as store from './application-store.ts'
import { applicationId, changing } from './application-tools.ts'
import { debtAdded, debtImpossible, debtRemoved, debtsListed } from './debt-outcomes.ts'
import { insertDebt, type NewDebt, removeDebt } from './debt-store.ts'
import { addDebtLanguage } from './language/add-debt.ts'
import { getDebtsLanguage } from './language/get-debts.ts'
import { removeDebtLanguage } from './language/remove-debt.ts'
import { centsFrom, rateFrom } from './money.ts'

const DEBT_TYPES = ['credit_card', 'student_loan', 'auto_loan', 'mortgage', 'other'] as const

const AddDebt = z.object({
  debt_type: z.enum(DEBT_TYPES),
  monthly_payment: z.number().describe('Dollars paid each month, never the balance'),
  creditor_name: z.string().trim().min(1).max(255).nullable().optional(),
  outstanding_balance: z.number().nullable().optional().describe('Dollars still owed'),
  interest_rate: z.number().nullable().optional().describe('Percent a year'),
  description: z.string().trim().max(2000).nullable().optional(),
  application_id: applicationId,
})
const RemoveDebt = z.object({ debt_id: z.uuid().describe('As get_mortgage_debts answered it') })
const OneApplication = z.object({ application_id: applicationId })

export function registerDebtTools({ read, write }: ToolServer, db: NodePgDatabase): void {
  write('add_mortgage_debt', AddDebt, {
    description: 'Lists one debt with what is paid on it each month.',
    language: addDebtLanguage,
    work: add,
  })
  write('remove_mortgage_debt', RemoveDebt, {
    description: 'Takes a listed debt off the application.',
    language: removeDebtLanguage,
    work: remove,
  })
  read('get_mortgage_debts', OneApplication, {
    description: 'The listed debts, their sum, and whether it agrees with what the caller stated.',
    language: getDebtsLanguage,
    work: (args, context) => list(db, args, context),
  })
}

/** `numeric(10,2)`. */
const MOST_PAYMENT_CENTS = 9_999_999_999

async function add(
  tx: Database,
  args: z.output<typeof AddDebt>,
  { userId }: ToolContext,
): Promise<CallToolResult> {
  const debt = debtFrom(args)
  if ('impossible' in debt) return debtImpossible(args, debt.impossible)
  return await changing(tx, { userId, id: args.application_id }, async (before) => {
    const created = await insertDebt(tx, before.id, debt)
    return debtAdded(created, await store.settle(tx, before, { by: userId }))
  })
}

function debtFrom(args: z.output<typeof AddDebt>): NewDebt | { impossible: string } {
  const monthlyPayment = centsFrom(args.monthly_payment, MOST_PAYMENT_CENTS)
  if (monthlyPayment === null) return { impossible: 'monthly_payment' }
  const outstandingBalance = optional(args.outstanding_balance, centsFrom)
  if (outstandingBalance === undefined) return { impossible: 'outstanding_balance' }
  const interestRate = optional(args.interest_rate, rateFrom)
  if (interestRate === undefined) return { impossible: 'interest_rate' }
  return {
    debtType: args.debt_type,
    monthlyPayment,
    creditorName: args.creditor_name ?? null,
    outstandingBalance,
    interestRate,
    description: args.description ?? null,
  }
}

/** Undefined for what is no such number. Zero is one. */
function optional(value: number | null | undefined, read: (value: number) => number | null) {
  return value === null || value === undefined ? null : (read(value) ?? undefined)
}

async function remove(
  tx: Database,
  { debt_id: id }: z.output<typeof RemoveDebt>,
  { userId }: ToolContext,
): Promise<CallToolResult> {
  return await changing(tx, { userId, id: undefined }, async (before) => {
    const removed = await removeDebt(tx, before.id, id)
    if (!removed) return outcome({ kind: 'not-found' })
    return debtRemoved(removed, await store.settle(tx, before, { by: userId }))
  })
}

async function list(
  db: Database,
  { application_id: id }: z.output<typeof OneApplication>,
  { userId }: ToolContext,
): Promise<CallToolResult> {
  const application = await store.findApplication(db, userId, id)
  return application ? debtsListed(await store.dossierOf(db, application)) : noApplication()
}
