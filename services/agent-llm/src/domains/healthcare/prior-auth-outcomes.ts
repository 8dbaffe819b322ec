import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { procedureName } from './procedures.ts'
import { fullDay, spokenDay } from './spoken.ts'
import type { PriorAuth } from './tables.ts'

/** After "the authorization for physical therapy". */
const STATE: Record<string, string> = {
  pending: 'is still pending',
  approved: 'is approved',
  denied: 'was denied',
  expired: 'has expired',
  cancelled: 'was cancelled',
  additional_info_needed: 'needs more information from your doctor',
}

/** What it is for, as people say it. */
export const authService = ({
  procedureCode,
  procedureDescription,
}: Pick<PriorAuth, 'procedureCode' | 'procedureDescription'>): string =>
  procedureDescription ?? procedureName(procedureCode) ?? 'a procedure'

export const authItem = (auth: PriorAuth, today: string) => ({
  id: auth.authNumber,
  label: authService(auth),
  status: effectiveStatus(auth, today),
  ...(auth.approvedTo && { approvedTo: auth.approvedTo }),
})

/** An approval lasts until its last day, whatever the column says. */
function effectiveStatus({ status, approvedTo, expirationDate }: PriorAuth, today: string): string {
  const last = approvedTo ?? expirationDate
  return status === 'approved' && last && last < today ? 'expired' : status
}

function valuesOf(auth: PriorAuth, today: string) {
  const { approvedFrom, approvedTo, approvedUnits, requestedDate, providerName } = auth
  const status = effectiveStatus(auth, today)
  return {
    items: [authItem(auth, today)],
    authNumber: auth.authNumber,
    service: authService(auth),
    status,
    state: STATE[status] ?? status,
    sessions: auth.status === 'approved' ? (approvedUnits ?? undefined) : undefined,
    from: approvedFrom ? fullDay(approvedFrom) : undefined,
    until: approvedTo ? fullDay(approvedTo) : undefined,
    requested: spokenDay(requestedDate, today),
    provider: providerName ?? undefined,
    reason: auth.decisionReason?.replace(/\.+$/, '') || undefined,
  }
}

export const authStatus = (auth: PriorAuth, today: string): CallToolResult => {
  const values = valuesOf(auth, today)
  return outcome(
    { kind: kindOf(auth, values.status), ...values },
    {
      'convonet/card': {
        title: 'Prior authorization',
        fields: [
          { label: 'Number', value: auth.authNumber },
          { label: 'For', value: authService(auth) },
          { label: 'Status', value: values.status.replaceAll('_', ' ') },
        ],
      },
    },
  )
}

function kindOf({ status, approvedTo }: PriorAuth, effective: string): string {
  if (status !== 'approved') return 'status'
  return effective === 'expired' && approvedTo ? 'approval-over' : 'approved'
}

/** "physical therapy is approved for 12 sessions until April 20, 2026". */
function lineOf(auth: PriorAuth, today: string): string {
  const { service, state, sessions, until, status } = valuesOf(auth, today)
  const units = sessions ? ` for ${sessions} sessions` : ''
  if (status === 'expired' && until) return `${service} was approved${units} until ${until}, which is over`
  return status === 'approved'
    ? `${service} ${state}${units}${until ? ` until ${until}` : ''}`
    : `${service} ${state}`
}

const READ_OUT = 5

export function authListed(
  found: readonly PriorAuth[],
  { today, status }: { today: string; status: string | undefined },
): CallToolResult {
  const lines = found.slice(0, READ_OUT).map((auth) => lineOf(auth, today))
  return outcome({
    kind: found.length > 0 ? 'listed' : status ? 'none-found' : 'none',
    items: found.map((auth) => authItem(auth, today)),
    shown: lines.length,
    count: found.length,
    status: status?.replaceAll('_', ' '),
    spoken: found.length > READ_OUT ? [...lines, `${found.length - READ_OUT} more`] : lines,
  })
}
