/** The object that a body holds; an empty one where it holds anything else, as v2 did. */
export function readBody(body: Buffer): Record<string, unknown> {
  try {
    return objectIn(JSON.parse(body.toString('utf8'))) ?? {}
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}

export const objectIn = (value: unknown): Record<string, unknown> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null
