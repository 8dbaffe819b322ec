import type { ToolSpec } from '../../ports.ts'
import { baseForm, wordsOf } from './words.ts'

/** For each domain how many of a sentence's words are used by it alone. */
export type Hints = (text: string) => Map<string, number>

/** Words that say nothing of a subject, although it may be that only one domain's phrases happen to have them. */
const SAYS_NOTHING = new Set(
  'able about actual again all already also always another any anything ask back bad be because before being best better big both bring call can change come could day days different do easy else enough ever every everything far feel few find first for friend get give go good great happen have hear help here high home hour how idea if important in into just keep kind know large last late later least leave left less let like line listen little long look lose lot make man many may maybe me mean mind minute money month more morning most much must my name near need never new next nice no not nothing now number of off okay old on once one only open or other our out over part people person phone place plan please point possible put quick quickly real really right room run say second see send set short show side sign sit small some somebody someone something soon speak start stay still stop stuff such sure take talk tell than thank that the them then there these they thing think this those time to today together tomorrow too top try two under until up us use very wait want way we week well what when where which while who whole why will with without woman work world would write year yes yet you your'.split(
    ' ',
  ),
)

const known = new WeakMap<readonly ToolSpec[], Hints>()

export function hintsOf(tools: readonly ToolSpec[]): Hints {
  const hints = known.get(tools) ?? learnt(tools)
  known.set(tools, hints)
  return hints
}

function learnt(tools: readonly ToolSpec[]): Hints {
  const domains = new Map<string, Set<string>>()
  for (const { domain, meta } of tools) {
    const phrases = meta['convonet/phrases'].map((entry) =>
      typeof entry === 'string' ? entry : entry.phrase,
    )
    const nouns = Object.values(meta['convonet/slots']).flatMap((slot) =>
      slot.kind === 'item' ? slot.noun : [],
    )
    for (const word of subjectWords([...phrases, ...meta['convonet/examples'], ...nouns].join(' '))) {
      domains.set(word, (domains.get(word) ?? new Set()).add(domain))
    }
  }
  return (text) => {
    const hints = new Map<string, number>()
    for (const word of subjectWords(text)) {
      const [domain, ...others] = domains.get(word) ?? []
      if (domain !== undefined && others.length === 0) hints.set(domain, (hints.get(domain) ?? 0) + 1)
    }
    return hints
  }
}

const subjectWords = (text: string) =>
  new Set(
    wordsOf(text.replace(/\{\w+\}/g, ' '))
      .map(baseForm)
      .filter((word) => word.length > 2 && !SAYS_NOTHING.has(word)),
  )
