import type { Department } from '@convonet/contracts/identity'
import { outcome } from '@convonet/kit/tools/outcome'
import type { OpenContext, ToolServer } from '@convonet/kit/tools/tool-server'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { z } from 'zod'
import type { Desk } from '../../ports.ts'
import { departmentsLanguage, transferLanguage } from './language/transfer.ts'

const Transfer = z.object({
  department: z.string().trim().max(60).optional().describe('As get_available_departments names it'),
  extension: z.string().trim().max(20).optional().describe('Only where the caller names one'),
  reason: z.string().trim().max(300).optional().describe('What the caller wants, in a few words'),
})

/** A transfer happens once, as a typed mark on the result, and only to somebody in the directory who is there. */
export function registerTransferTools({ readOpen }: ToolServer, desk: Desk): void {
  readOpen('transfer_to_agent', Transfer, {
    description: 'Puts the caller through to a person.',
    language: transferLanguage,
    work: (args, context) => transfer(desk, args, context),
  })
  readOpen('get_available_departments', z.object({}), {
    description: 'The departments that a caller can be put through to.',
    language: departmentsLanguage,
    work: async (_, { signal }) => {
      const departments = await desk.departments({ signal })
      return outcome({ kind: 'departments', items: departments.map(itemOf), spoken: titles(departments) })
    },
  })
}

async function transfer(
  desk: Desk,
  { department, extension, reason = 'The caller asked for a person' }: z.output<typeof Transfer>,
  { signal }: OpenContext,
): Promise<CallToolResult> {
  const departments = await desk.departments({ signal })
  if (departments.length === 0) {
    return outcome({ kind: 'nobody-there' }, { 'convonet/next': offerCallback(department, reason) })
  }
  const target = targetOf(departments, department, extension)
  if (!target) {
    const asked = department ?? extension
    return outcome({
      kind: 'unknown-department',
      items: departments.map(itemOf),
      asked,
      spoken: titles(departments),
    })
  }
  const told = { department: target.title, reason }
  if (!(await desk.isThere({ department: target.id, extension: target.extension }, { signal }))) {
    return outcome({ kind: 'nobody-there', ...told }, { 'convonet/next': offerCallback(target.id, reason) })
  }
  const to = { extension: target.extension, department: target.id, reason }
  return outcome({ kind: 'transferring', ...told }, { 'convonet/transfer': to })
}

const offerCallback = (department: string | undefined, reason: string) => ({
  call: { name: 'request_callback', arguments: { ...(department && { department }), reason } },
  question: 'Shall I have somebody call you back?',
})

interface Target {
  id: string
  title: string
  extension: string
}

/** The first department stands for whoever just wants a person. */
function targetOf(
  departments: readonly Department[],
  department: string | undefined,
  extension: string | undefined,
): Target | null {
  const matches = departments.filter(
    ({ id, title, extensions }) =>
      (!department || isNamed(department, id, title)) &&
      (!extension || extensions.some((entry) => entry.extension === extension)),
  )
  const [found] = matches
  const own = found?.extensions.find((entry) => !extension || entry.extension === extension)
  return found && own ? { id: found.id, title: found.title, extension: own.extension } : null
}

function isNamed(asked: string, id: string, title: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/\b(?:the|department|team)\b/g, '')
      .trim()
  return [id, title].some((name) => plain(name) === plain(asked))
}

const itemOf = ({ id, title }: Department) => ({ id, label: title })
const titles = (departments: readonly Department[]) => departments.map(({ title }) => title)
