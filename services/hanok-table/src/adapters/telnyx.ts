import type { CallControl, Notifier } from '../ports.ts'
import { createTelnyxCallControl } from './telnyx-call-control.ts'
import { createTelnyxNotifier } from './telnyx-notifier.ts'

export interface TelnyxSettings {
  TELNYX_API_KEY?: string | undefined
  TELNYX_FROM_NUMBER?: string | undefined
  TELNYX_CONNECTION_ID?: string | undefined
  TELNYX_BASE_URL: string
  HANOK_PUBLIC_BASE_URL?: string | undefined
}

/** Nobody waits for a notice, while a guest is on the line when Telnyx is told what to say. */
const PATIENCE = { noticeMs: 10_000, callMs: 5000 }

/** The restaurant's telephone by Telnyx. Null without a key and a number. */
export function openTelnyx(
  settings: TelnyxSettings,
  { noticeMs, callMs } = PATIENCE,
): { notifier: Notifier; callControl: CallControl } | null {
  const { TELNYX_API_KEY: key, TELNYX_FROM_NUMBER: from, HANOK_PUBLIC_BASE_URL: publicUrl } = settings
  if (!key || !from) return null
  const access = { key, baseUrl: settings.TELNYX_BASE_URL }
  const callbackUrl = publicUrl ? `${publicUrl.replace(/\/+$/, '')}/webhooks/hanok_table/call-control` : null
  const connectionId = settings.TELNYX_CONNECTION_ID ?? null
  return {
    notifier: createTelnyxNotifier({ ...access, patienceMs: noticeMs, from, connectionId, callbackUrl }),
    callControl: createTelnyxCallControl({ ...access, patienceMs: callMs }),
  }
}
