import type { Database } from '@convonet/kit/store/sql'
import type { ToolContext, ToolServer } from '@convonet/kit/tools/tool-server'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { z } from 'zod'
import { noApplication } from './application-outcomes.ts'
import * as store from './application-store.ts'
import { applicationId, changing } from './application-tools.ts'
import { Figures, readFigures } from './figures-input.ts'
import { ratioTold, saved } from './finance-outcomes.ts'
import { calculateDtiLanguage } from './language/calculate-dti.ts'
import { getPrequalificationLanguage } from './language/get-prequalification.ts'
import { updateFinancesLanguage } from './language/update-finances.ts'
import { prequalify } from './prequalification.ts'
import { prequalified } from './prequalification-outcomes.ts'
import { nextQuestion } from './questions.ts'

const OneApplication = z.object({ application_id: applicationId })
const UpdateFinances = Figures.extend({ application_id: applicationId })

export function registerFinanceTools({ read, write }: ToolServer, db: NodePgDatabase): void {
  write('update_mortgage_financial_info', UpdateFinances, {
    description: "Keeps what is given of the caller's figures and says what to ask next.",
    language: updateFinancesLanguage,
    work: update,
  })
  read('calculate_dti_ratio', OneApplication, {
    description: 'Debt to income before the new home, in percent, with a band.',
    language: calculateDtiLanguage,
    work: (args, context) => ratio(db, args, context),
  })
  read('get_prequalification', OneApplication, {
    description:
      'Which loan programmes fit the figures, which rules fail by how much and what would fix them, with sources. No commitment to lend.',
    language: getPrequalificationLanguage,
    work: (args, context) => prequalification(db, args, context),
  })
}

async function update(
  tx: Database,
  { application_id: id, ...figures }: z.output<typeof UpdateFinances>,
  { userId }: ToolContext,
): Promise<CallToolResult> {
  return await changing(
    tx,
    { userId, id },
    async (before) => {
      const figuresRead = readFigures(figures, before)
      const dossier = await store.amend(tx, before, { changes: figuresRead.changes, by: userId })
      return saved(dossier, figuresRead)
    },
    figures,
  )
}

async function ratio(
  db: Database,
  { application_id: id }: z.output<typeof OneApplication>,
  { userId }: ToolContext,
): Promise<CallToolResult> {
  const application = await store.findApplication(db, userId, id)
  return application ? ratioTold(application) : noApplication()
}

async function prequalification(
  db: Database,
  { application_id: id }: z.output<typeof OneApplication>,
  { userId }: ToolContext,
): Promise<CallToolResult> {
  const application = await store.findApplication(db, userId, id)
  if (!application) return noApplication()
  return prequalified(prequalify(application), nextQuestion(await store.dossierOf(db, application)))
}
