import type { Database } from '@convonet/kit/store/sql'
import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import type { Access } from './access.ts'
import { businessDaysAfter } from './business-days.ts'
import { enroll, findProgram, findPrograms, leave, type ProgramOfMember } from './care-program-store.ts'
import { coverageOn } from './coverage.ts'
import type { Program } from './directory-tables.ts'
import {
  enrollCareProgramLanguage,
  getCareProgramsLanguage,
  leaveCareProgramLanguage,
} from './language/care-programs.ts'
import { lockMember } from './member-store.ts'
import type { PayerTools } from './payer-tools.ts'
import { spokenDay } from './spoken.ts'

const FIRST_CONTACT_BUSINESS_DAYS = 3
const LAST_CONTACT_BUSINESS_DAYS = 5

const OneProgram = z.object({
  program_id: z.string().trim().min(1).max(60).describe('Id or code, as get_care_programs answered it'),
})
type OneProgram = z.output<typeof OneProgram>

export function registerCarePrograms({ read, write }: PayerTools): void {
  read('get_care_programs', z.object({}), {
    description: 'The care programs on offer and which of them the caller takes part in.',
    language: getCareProgramsLanguage,
    work: async (tx, _, { member }) => listed(await findPrograms(tx, member)),
  })
  write('enroll_care_program', OneProgram, {
    description: 'Enrolls the caller in a care program. A coordinator calls within 3 to 5 business days.',
    language: enrollCareProgramLanguage,
    work: enrollIn,
  })
  write('leave_care_program', OneProgram, {
    description: 'Ends taking part in a care program; the caller can enroll again at any time.',
    language: leaveCareProgramLanguage,
    work: leaveProgram,
  })
}

function listed(found: readonly ProgramOfMember[]): CallToolResult {
  const mine = found.filter(({ enrolled }) => enrolled)
  return outcome(
    {
      kind: found.length > 0 ? 'listed' : 'none',
      items: found.map(({ program, enrolled, completion }) => ({
        ...itemOf(program),
        description: program.description ?? undefined,
        includes: includes(program),
        enrolled,
        ...(completion !== null && { completedPercent: completion / 100 }),
      })),
      shown: found.length,
      count: found.length,
      spoken: found.map(({ program }) => program.name),
      mine: mine.map(({ program, completion }) =>
        completion
          ? `${program.name}, which you have completed to ${completion / 100} percent`
          : program.name,
      ),
    },
    {
      'convonet/card': {
        title: 'Care programs',
        fields: found.map(({ program, enrolled }) => ({
          label: program.name,
          value: enrolled ? 'Enrolled' : '',
        })),
      },
    },
  )
}

const includes = ({ coaching, monitoring, rewards }: Program) =>
  [coaching ? 'coaching' : '', monitoring ? 'monitoring' : '', rewards ? 'rewards' : ''].filter(Boolean)

const itemOf = ({ code, name }: Program) => ({ id: code, label: name })

async function enrollIn(tx: Database, args: OneProgram, access: Access): Promise<CallToolResult> {
  const { member, today } = access
  const coverage = coverageOn(member, today)
  if (coverage.kind !== 'active') return outcome({ kind: 'not-covered-now' })
  await lockMember(tx, member)
  const found = await findProgram(tx, member, args.program_id)
  if (!found?.program.isActive) return outcome({ kind: 'not-found' })
  const values = { items: [itemOf(found.program)], program: found.program.name }
  if (found.enrolled) return outcome({ kind: 'already-enrolled', ...values })
  await enroll(tx, { member, program: found.program, today })
  return outcome(
    {
      kind: 'enrolled',
      ...values,
      includes: includes(found.program),
      from: spokenDay(businessDaysAfter(today, FIRST_CONTACT_BUSINESS_DAYS), today),
      until: spokenDay(businessDaysAfter(today, LAST_CONTACT_BUSINESS_DAYS), today),
    },
    {
      'convonet/card': { title: 'Enrolled', fields: [{ label: 'Program', value: found.program.name }] },
      'convonet/undo': { name: 'leave_care_program', arguments: { program_id: found.program.code } },
    },
  )
}

async function leaveProgram(tx: Database, args: OneProgram, access: Access): Promise<CallToolResult> {
  const { member, today } = access
  await lockMember(tx, member)
  const found = await findProgram(tx, member, args.program_id)
  if (!found) return outcome({ kind: 'not-found' })
  const values = { items: [itemOf(found.program)], program: found.program.name }
  if (!found.enrolled) return outcome({ kind: 'not-enrolled', ...values })
  await leave(tx, { member, program: found.program, today })
  return outcome(
    { kind: 'left', ...values },
    { 'convonet/undo': { name: 'enroll_care_program', arguments: { program_id: found.program.code } } },
  )
}
