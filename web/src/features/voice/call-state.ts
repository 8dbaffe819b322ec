import type { Conversation } from './conversation.ts'
import type { MicrophoneProblem } from './microphone.ts'
import type { Link } from './voice-socket.ts'

export type Mode = 'hands-free' | 'hold'

export type SignInProblem =
  | { kind: 'wrong-pin' }
  /** `until` is in the page clock's milliseconds. */
  | { kind: 'locked'; until: number }
  | { kind: 'call-lost' }
  | { kind: 'idle' }
  | { kind: 'failed' }

export interface CallState {
  link: Link
  /** True from sign-in until the call is over, through any loss of the connection. */
  inCall: boolean
  signInProblem: SignInProblem | null
  callerName: string | null
  mode: Mode
  muted: boolean
  /** The talk button is down, or was tapped once. */
  holding: boolean
  microphone: 'off' | 'asking' | 'on' | MicrophoneProblem
  /** The browser holds back sound until somebody touches the page. */
  silenced: boolean
  /** The gateway hears speech. */
  hearing: boolean
  /** The turn whose sound is playing or paused. */
  speaking: { turnId: string; paused: boolean } | null
  conversation: Conversation
  /** Code of the last thing that went wrong, for some seconds or until something goes right. */
  notice: string | null
  /** What the caller wanted to be reminded of, until they put it away. */
  reminders: readonly { id: string; text: string }[]
}

export const initialState = (mode: Mode): CallState => ({
  link: 'closed',
  inCall: false,
  signInProblem: null,
  callerName: null,
  mode,
  muted: false,
  holding: false,
  microphone: 'off',
  silenced: false,
  hearing: false,
  speaking: null,
  conversation: [],
  notice: null,
  reminders: [],
})

/** The same reminder again is no other one. */
export const withReminder = (
  { reminders }: CallState,
  { reminder_id: id, text }: { reminder_id: string; text: string },
): Pick<CallState, 'reminders'> => ({
  reminders: [...reminders.filter((reminder) => reminder.id !== id), { id, text }],
})

export type Activity =
  | 'reconnecting'
  | 'speaking'
  | 'paused'
  | 'thinking'
  | 'hearing'
  | 'muted'
  | 'listening'
  | 'ready'
  | 'text-only'

/** The one thing the page says it is doing. */
export function activityOf(state: CallState): Activity {
  if (state.link !== 'signed-in') return 'reconnecting'
  if (state.holding) return 'hearing'
  if (state.speaking) return state.speaking.paused ? 'paused' : 'speaking'
  if (isThinking(state.conversation)) return 'thinking'
  if (state.microphone !== 'on') return 'text-only'
  if (state.mode === 'hold') return 'ready'
  if (state.muted) return 'muted'
  return state.hearing ? 'hearing' : 'listening'
}

function isThinking(conversation: Conversation): boolean {
  const last = conversation.at(-1)
  return last?.heardAll === true && !last.ended && last.spokenWords === 0 && last.heard !== ''
}
