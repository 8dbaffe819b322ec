import type { Database } from '@convonet/kit/store/sql'
import { outcome } from '@convonet/kit/tools/outcome'
import { z } from 'zod'
import type { Access } from './access.ts'
import { unknownService } from './benefit-outcomes.ts'
import {
  checkPriorAuthRequiredLanguage,
  getPriorAuthStatusLanguage,
  listPriorAuthsLanguage,
} from './language/prior-auths.ts'
import { benefitsOf } from './member-store.ts'
import type { PayerTools } from './payer-tools.ts'
import { onPlan, type PlanAccess } from './plan-access.ts'
import { type Need, priorAuthNeed } from './prior-auth-need.ts'
import { authListed, authStatus } from './prior-auth-outcomes.ts'
import { AUTH_STATUSES, findPriorAuth, findPriorAuths } from './prior-auth-store.ts'
import { oneProcedure, type Procedure, procedureOf } from './procedures.ts'
import { serviceName, serviceTypeOf } from './service-types.ts'

const CheckPriorAuthRequired = z.object({
  procedure_code: z.string().trim().max(20).optional().describe('CPT code: 70553 is an MRI of the brain'),
  service_type: z.string().trim().max(100).optional().describe('What people call it: "surgery", "CT scan"'),
  service_name: z
    .string()
    .trim()
    .max(100)
    .optional()
    .describe('What the caller called it, where it is neither'),
  diagnosis_code: z.string().trim().max(10).optional().describe('ICD-10 code, where the caller knows it'),
})
type CheckPriorAuthRequired = z.output<typeof CheckPriorAuthRequired>

const OneAuth = z.object({
  auth_id: z.string().trim().max(60).optional().describe('As list_prior_auths answered it'),
  auth_number: z
    .string()
    .trim()
    .max(60)
    .optional()
    .describe('The number on the letter, where the caller reads it out'),
})

const ListPriorAuths = z.object({
  status: z
    .string()
    .trim()
    .max(40)
    .optional()
    .describe(`One of ${AUTH_STATUSES.join(', ')}`),
})

export function registerPriorAuths({ read }: PayerTools): void {
  read('check_prior_auth_required', CheckPriorAuthRequired, {
    description:
      "Whether a procedure or service has to be approved before it is done, by the caller's plan. Says so where it is not known.",
    language: checkPriorAuthRequiredLanguage,
    work: onPlan(checkRequired),
  })
  read('get_prior_auth_status', OneAuth, {
    description: 'The decision on one prior authorization and for when and how much it is approved.',
    language: getPriorAuthStatusLanguage,
    work: getStatus,
  })
  read('list_prior_auths', ListPriorAuths, {
    description: "The caller's own prior authorizations, newest first.",
    language: listPriorAuthsLanguage,
    work: list,
  })
}

async function checkRequired(tx: Database, args: CheckPriorAuthRequired, access: PlanAccess) {
  const { procedure_code: code, diagnosis_code: diagnosisCode } = args
  const said = args.service_type ?? args.service_name
  const procedure = code ? procedureOf(code) : null
  if (!code && !said) return whichService
  const category = said ? serviceTypeOf(said) : null
  const benefits = await benefitsOf(tx, access.plan)
  const need = priorAuthNeed({ procedure, category, ...(diagnosisCode && { diagnosisCode }) }, benefits)
  return answered(need, procedure, said ?? code ?? '')
}

const whichService = outcome(
  { kind: 'which-service' },
  {
    'convonet/next': {
      call: { name: 'check_prior_auth_required', arguments: {} },
      ask: 'service_type',
      question: 'Which procedure or service is it about?',
    },
  },
)

function answered(need: Need, procedure: Procedure | null, said: string) {
  if (need.kind === 'unknown') return unknownService(procedure ? oneProcedure(procedure) : said)
  const values = {
    kind: need.kind,
    isRequired: need.kind === 'required',
    service: procedure ? oneProcedure(procedure) : serviceName(need.category),
    category: need.category,
  }
  if (need.kind !== 'required') return outcome(values)
  const request = procedure ? { procedure_code: procedure.code } : {}
  return outcome(values, {
    'convonet/next': {
      call: { name: 'submit_prior_auth', arguments: request },
      question: 'Shall I request the authorization for you?',
    },
  })
}

async function getStatus(tx: Database, args: z.output<typeof OneAuth>, access: Access) {
  const key = args.auth_id ?? args.auth_number
  if (!key) return whichAuth
  const found = await findPriorAuth(tx, access.member, key)
  return found ? authStatus(found, access.today) : outcome({ kind: 'not-found' })
}

const whichAuth = outcome(
  { kind: 'which-authorization' },
  {
    'convonet/next': {
      call: { name: 'get_prior_auth_status', arguments: {} },
      ask: 'auth_id',
      question: 'Which prior authorization do you mean?',
    },
  },
)

async function list(tx: Database, args: z.output<typeof ListPriorAuths>, access: Access) {
  const status = args.status?.toLowerCase().replace(/[\s-]+/g, '_')
  if (status && !AUTH_STATUSES.some((known) => known === status)) return outcome({ kind: 'bad-status' })
  return authListed(await findPriorAuths(tx, access.member, status), { today: access.today, status })
}
