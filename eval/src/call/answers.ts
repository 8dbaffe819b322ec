import { seeded } from '../held-out/seeded.ts'
import type { Fact } from '../held-out/utterance.ts'
import type { Manner } from '../scenario.ts'

/** What anybody says who has to confirm what they asked for. */
const CONFIRMS: readonly Fact[] = [
  [/^\s*(\w+, )?do you mean (?!.*dollars)/i, 'yes'],
  [
    /\b(shall i|should i|do you want me to|would you like me to|are you sure|go ahead|is that (right|correct)|right\?|correct\?|really|okay\?)/i,
    'yes',
  ],
]

const KNOWN_OF_DANA: readonly Fact[] = [
  [/phone|number to reach|what number/i, '415 555 0134'],
  [/e-?mail/i, seeded.caller.email],
  [/\bname\b/i, seeded.caller.name],
]

const MOST_TIMES = 2

/** Answers what the assistant asks, from what the caller knows; null where nothing is asked or known. */
export function createAnswers(told: readonly Fact[], manner: Manner, more: readonly Fact[] = KNOWN_OF_DANA) {
  const facts = [...told, ...CONFIRMS, ...more].map((fact) => ({ fact, given: 0 }))

  return (heard: string): string | null => {
    if (!heard.includes('?')) return null
    const known = facts.find(
      ({ fact: [asked], given }) => given < MOST_TIMES && asked.test(questionIn(heard)),
    )
    if (!known) return null
    known.given++
    return inManner(known.fact[1], manner)
  }
}

/** The last sentence that asks. */
const questionIn = (heard: string): string =>
  heard.replaceAll('Dr. ', 'Doctor ').match(/[^.!?]*\?(?!.*\?)/s)?.[0] ?? heard

function inManner(answer: string, manner: Manner): string {
  if (manner === 'chattily') return `${answer}, thank you`
  if (manner === 'hesitantly') return `um, ${answer}`
  return answer
}
