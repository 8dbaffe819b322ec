import type { ChatRequest, Scene } from '../../ports.ts'

export interface SystemPrompt {
  /** The same from turn to turn, so that a vendor can keep it ready. */
  lasting: string
  /** Of this turn. */
  passing: string
}

const SPOKEN =
  'Your words are spoken aloud: short, plain sentences, no markup, no lists, no symbols; ask for one thing at a time. Before a tool call say nothing.'

/** What a vendor's model reads first. System messages in the history, such as a summary, go with it. */
export function systemPrompt({ instructions, messages, withheld, scene }: ChatRequest): SystemPrompt {
  const said = messages.filter((message) => message.type === 'system').map((message) => message.text)
  return {
    lasting: [instructions, SPOKEN].filter((part) => part.trim() !== '').join('\n\n'),
    passing: [...said, sceneIn(scene), ...afterSignIn(withheld)].join('\n\n'),
  }
}

/** "Today is Sunday, 22 November 2026, 14:30, time zone America/New_York; the caller is called Dana Demo." */
function sceneIn({ now, timeZone, name }: Scene): string {
  const inZone = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(now)
  const weekday = inZone({ weekday: 'long' })
  const date = inZone({ day: 'numeric', month: 'long', year: 'numeric' })
  const time = inZone({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const caller = name ? `the caller is called ${name}` : 'who is calling is not known'
  return `Today is ${weekday}, ${date}, ${time}, time zone ${timeZone}; ${caller}.`
}

function afterSignIn(withheld: ChatRequest['withheld']): string[] {
  if (withheld.length === 0) return []
  const offers = withheld.map(({ description }) => `- ${description}`).join('\n')
  return [
    `The caller has not signed in with a voice PIN. Only after that, in a new call, can they have this:\n${offers}`,
  ]
}
