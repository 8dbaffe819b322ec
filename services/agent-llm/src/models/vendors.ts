/**
 * The vendors in the order in which they are tried, and the models asked for unless a variable says otherwise: of each vendor
 * the fastest, for a caller waits. Names as of November 2026; this is the place to change them.
 */
export const VENDORS = {
  /** Released 7 October 2026 (platform.claude.com, models overview). */
  claude: { model: 'claude-haiku-5-5', modelVariable: 'ANTHROPIC_MODEL', keyVariable: 'ANTHROPIC_API_KEY' },
  /** The fastest of the stable ones (ai.google.dev, models). */
  gemini: { model: 'gemini-3.5-flash-lite', modelVariable: 'GOOGLE_MODEL', keyVariable: 'GOOGLE_API_KEY' },
  /** Released 22 September 2026 (developers.openai.com, models). */
  openai: { model: 'gpt-6-luna', modelVariable: 'OPENAI_MODEL', keyVariable: 'OPENAI_API_KEY' },
} as const satisfies Record<string, Vendor>

export interface Vendor {
  model: string
  modelVariable: string
  keyVariable: string
}
