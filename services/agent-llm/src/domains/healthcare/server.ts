import type { Clock } from '@convonet/kit/process/clock'
import type { Log } from '@convonet/kit/process/log'
import type { ToolLedger } from '@convonet/kit/tools/tool-ledger'
import { createToolServer } from '@convonet/kit/tools/tool-server'
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { NodePgDatabase } from 'drizzle-orm/node-postgres'
import { registerAppeals } from './appeals.ts'
import { registerBenefits } from './benefits.ts'
import { registerCarePrograms } from './care-programs.ts'
import { registerClaims } from './claims.ts'
import { registerEligibility } from './eligibility.ts'
import { registerEstimate } from './estimate.ts'
import { createPayerTools } from './payer-tools.ts'
import { registerPreventiveCare } from './preventive-care.ts'
import { registerPriorAuths } from './prior-auths.ts'
import { registerProviders } from './providers.ts'
import { registerSubmitPriorAuth } from './submit-prior-auth.ts'
import { registerVerification } from './verification.ts'

export interface HealthcareDeps {
  db: NodePgDatabase
  ledger: ToolLedger
  log: Log
  clock: Clock
  /** Callers say the member's date of birth once per call, before they hear anything about the member. */
  birthDateRequired: boolean
}

/** The payer's member services: coverage, claims, benefits, prior authorization, doctors, care programs. */
export function createHealthcareServer({
  db,
  ledger,
  log,
  clock,
  birthDateRequired,
}: HealthcareDeps): McpServer {
  const tools = createToolServer({ name: 'healthcare', instructions: INSTRUCTIONS, log, ledger })
  const payer = createPayerTools({ tools, db, clock, birthDateRequired })
  registerVerification(payer)
  registerEligibility(payer)
  registerClaims(payer)
  registerAppeals(payer)
  registerBenefits(payer)
  registerEstimate(payer)
  registerPriorAuths(payer)
  registerSubmitPriorAuth(payer)
  registerProviders(payer)
  registerCarePrograms(payer)
  registerPreventiveCare(payer)
  return tools.server
}

const INSTRUCTIONS = `You are a member services assistant of a health plan.
The tools only know the caller's own membership: never ask for a member number, a policy number or a Social Security number, and
say that you cannot help with anybody else's. Where a tool answers verify-birth-date, ask for the date of birth and give it to
verify_date_of_birth before anything else.
Use a tool before you answer anything about coverage, money, claims, authorizations or doctors; where it does not know, say so and
do not guess. You give no medical advice; in an emergency tell the caller to hang up and dial 911.
Explain claim statuses and reasons of denial in plain words. Say claim and reference numbers only where they are asked for or new.
Ask one question per turn. Read an appeal or an authorization request back and wait for a yes before you file it.`
