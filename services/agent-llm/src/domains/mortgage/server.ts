import type { Log } from '@convonet/kit/process/log'
import type { ToolLedger } from '@convonet/kit/tools/tool-ledger'
import { createToolServer } from '@convonet/kit/tools/tool-server'
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { registerApplicationTools } from './application-tools.ts'
import { registerDebtTools } from './debt-tools.ts'
import { registerDocumentTools } from './document-tools.ts'
import { registerFinanceTools } from './finance-tools.ts'

export interface MortgageDeps {
  db: NodePgDatabase
  ledger: ToolLedger
  log: Log
}

/** Applications for a home loan: figures, debts, documents, pre-qualification. */
export function createMortgageServer({ db, ledger, log }: MortgageDeps): McpServer {
  const tools = createToolServer({ name: 'mortgage', instructions: INSTRUCTIONS, log, ledger })
  registerApplicationTools(tools, db)
  registerFinanceTools(tools, db)
  registerDebtTools(tools, db)
  registerDocumentTools(tools, db)
  return tools.server
}

const INSTRUCTIONS = `You help the caller with an application for a home loan.
Look at the status first; begin an application only when there is none. Save every figure the moment the caller says it, then ask
exactly one question: the next_question of the tool's result.
Income per year goes into annual_income; say the monthly figure back. A card's balance is not what is paid on it each month: ask.
No debts is an answer: monthly_debt 0. Where the stated and the listed debts differ, say so and ask whether the list is complete.
Tell a pre-qualification only as get_prequalification gives it: which programmes fit, or what fails, by how much and what would help.
It is an estimate and no commitment to lend; say so once. Give no other advice on law, tax or rates.
Documents are uploaded on the mortgage page, never read out. Short spoken sentences, no lists, no abbreviations.`
