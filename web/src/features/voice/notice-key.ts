import { en } from '../../i18n/en.ts'

type Notice = keyof typeof en.voice.notice

/** The words for an error code, general ones for a code this page does not know. */
export function noticeKey(code: string): `voice.notice.${Notice}` {
  return isKnown(code) ? `voice.notice.${code}` : 'voice.notice.internal'
}

const isKnown = (code: string): code is Notice => code in en.voice.notice
