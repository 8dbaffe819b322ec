import { isBlank, isFieldName } from './fields.ts'
import { isObject } from './with-loose-bodies.ts'

/**
 * The fields of a body, out of whatever a vendor's tools wrap them in. What is further in counts, except that nothing in there takes away what
 * stands outside of it.
 */
export function unwrap(body: Record<string, unknown>): Map<string, unknown> {
  const fields = new Map<string, unknown>()
  let layer = [body]
  for (let depth = 0; depth < MOST_LAYERS && layer.length > 0; depth++) {
    const next: Record<string, unknown>[] = []
    for (const [name, value] of layer.flatMap((object) => entriesOf(object))) {
      const inner = contentOf(name, value)
      if (inner) next.push(inner)
      else if (!isBlank(value) || !fields.has(name)) fields.set(name, value)
    }
    layer = next
  }
  return fields
}

const MOST_LAYERS = 16

const WRAPPERS = new Set(
  `data body payload reservation input parameters variables context tool_input arguments args result response attributes message
  content tool_output output`.split(/\s+/),
)

/** Its entries; those of what is in it where it is only the name of a tool around its arguments. */
function entriesOf(object: Record<string, unknown>): [string, unknown][] {
  const entries = Object.entries(object)
  const [only] = entries
  if (!only || entries.length > 1 || !isObject(only[1])) return entries
  return WRAPPERS.has(only[0]) || Object.keys(only[1]).some(isFieldName) ? Object.entries(only[1]) : entries
}

/** What a wrapper holds, also where it is a string of JSON as of model vendors' tool calls. */
function contentOf(name: string, value: unknown): Record<string, unknown> | null {
  if (!WRAPPERS.has(name)) return null
  if (isObject(value)) return value
  if (typeof value !== 'string' || !value.trim().startsWith('{')) return null
  try {
    const parsed: unknown = JSON.parse(value)
    return isObject(parsed) ? parsed : null
  } catch {
    return null
  }
}
