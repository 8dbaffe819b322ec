import type { ServerMessage } from '@convonet/contracts/voice-socket'
import { countWords } from './playback-timeline.ts'

type Message<Type extends ServerMessage['type']> = Extract<ServerMessage, { type: Type }>
export type ToolCard = Omit<Message<'tool'>, 'type' | 'turn_id'>
export type TurnTiming = Message<'turn_ended'>['timing']

/** What one side said and the other answered. */
export interface Turn {
  id: string
  heard: string
  /** The words will not change any more. */
  heardAll: boolean
  sentences: readonly string[]
  /** The whole answer, once it is written. */
  answer: string | null
  /** Words of the answer that have left the loudspeaker. */
  spokenWords: number
  /** Words the caller had heard when the answer was cut off. */
  cutAfter: number | null
  tools: readonly ToolCard[]
  /** Code of what kept it from being answered. */
  problem: string | null
  ended: boolean
  timing: TurnTiming | null
}

export type Conversation = readonly Turn[]

/** What the page itself knows, beside what the gateway tells. */
export type PageEvent =
  | { type: 'typed'; turn_id: string; text: string }
  | { type: 'spoken'; turn_id: string; words: number }
  /** The caller stopped the answer here; how much was heard the gateway says a moment later. */
  | { type: 'cut'; turn_id: string }
  | { type: 'failed'; turn_id: string | undefined; code: string }

/** The conversation after one more message; messages of other kinds leave it as it is. */
export function conversationAfter(turns: Conversation, event: ServerMessage | PageEvent): Conversation {
  switch (event.type) {
    case 'greeting':
      return changed(turns, `${event.session_id}.0`, { heardAll: true, answer: event.text })
    case 'typed':
      return changed(turns, event.turn_id, { heard: event.text, heardAll: true })
    case 'turn_started':
      return changed(turns, event.turn_id, { ended: false, problem: null })
    case 'transcript_partial':
      return changed(turns, event.turn_id, { heard: event.text, heardAll: event.is_final })
    case 'transcript_final':
      return changed(turns, event.turn_id, { heard: event.text, heardAll: true })
    case 'tool':
      return changed(turns, event.turn_id, (turn) => ({ tools: toolsAfter(turn.tools, event) }))
    case 'sentence':
      return changed(turns, event.turn_id, (turn) => ({
        sentences: [...turn.sentences.slice(0, event.index), event.text],
      }))
    case 'agent_final':
      return changed(turns, event.turn_id, { answer: event.text })
    case 'spoken':
      return changed(turns, event.turn_id, (turn) => ({
        spokenWords: Math.max(turn.spokenWords, event.words),
      }))
    case 'cut':
      return changed(turns, event.turn_id, (turn) => ({ cutAfter: turn.cutAfter ?? turn.spokenWords }))
    case 'failed':
      return turns.some(({ id }) => id === event.turn_id)
        ? changed(turns, event.turn_id, { problem: event.code })
        : turns
    case 'interrupted':
      return changed(turns, event.turn_id, { cutAfter: countWords(event.heard) })
    case 'turn_ended':
      return withoutSilent(changed(turns, event.turn_id, { ended: true, timing: event.timing }))
    default:
      return turns
  }
}

type Change = Partial<Turn> | ((turn: Turn) => Partial<Turn>)

function changed(turns: Conversation, id: string | undefined, change: Change): Conversation {
  if (id === undefined) return turns
  const known = turns.find((turn) => turn.id === id)
  const turn = known ?? { ...NEW, id }
  const after = { ...turn, ...(typeof change === 'function' ? change(turn) : change) }
  return known ? turns.map((other) => (other === known ? after : other)) : [...turns, after]
}

const NEW: Omit<Turn, 'id'> = {
  heard: '',
  heardAll: false,
  sentences: [],
  answer: null,
  spokenWords: 0,
  cutAfter: null,
  tools: [],
  problem: null,
  ended: false,
  timing: null,
}

function toolsAfter(tools: readonly ToolCard[], { type: _, turn_id: __, ...tool }: Message<'tool'>) {
  const known = tools.find(({ tool_id }) => tool_id === tool.tool_id)
  // It has come to an end with nothing to show, which need not be what its name promises: the answer says what.
  if (tool.status === 'finished' && !tool.title) return tools.filter((other) => other !== known)
  return known ? tools.map((other) => (other === known ? { ...other, ...tool } : other)) : [...tools, tool]
}

/** A noise that was taken for speech and led to nothing leaves no trace. */
const withoutSilent = (turns: Conversation) =>
  turns.filter((turn) => !turn.ended || turn.heard !== '' || answerOf(turn) !== '')

function answerOf({ sentences, answer }: Turn): string {
  const said = sentences.join(' ')
  return answer && countWords(answer) > countWords(said) ? answer : said
}

/** The answer as it is shown: what is out, and what the caller cut off. */
export function shownAnswer(turn: Turn): { said: string; unsaid: string } {
  const words = answerOf(turn).split(/\s+/).filter(Boolean)
  const out = turn.cutAfter ?? (turn.ended ? words.length : turn.spokenWords)
  return {
    said: words.slice(0, out).join(' '),
    unsaid: turn.cutAfter === null ? '' : words.slice(out).join(' '),
  }
}
