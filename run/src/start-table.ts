import type { Part } from '@convonet/contracts/parts'

/** What an operator sees once everything is up: each part, what serves it, and which setting replaces it. */
export function startTable(parts: readonly Part[]): string {
  const rows = [{ part: 'Part', servedBy: 'served by', replacedBy: 'replaced by' }, ...parts]
  const partWidth = Math.max(...rows.map(({ part }) => part.length))
  const servedByWidth = Math.max(...rows.map(({ servedBy }) => servedBy.length))
  return rows
    .map(({ part, servedBy, replacedBy }) =>
      `  ${part.padEnd(partWidth)}   ${servedBy.padEnd(servedByWidth)}   ${replacedBy}`.trimEnd(),
    )
    .join('\n')
}

export interface Welcome {
  url: string
  parts: readonly Part[]
  demoPin: string | null
  /** Settings of v2 that are given and have no reader yet. */
  unused: readonly string[]
}

export function welcome({ url, parts, demoPin, unused }: Welcome): string {
  return [
    '',
    startTable(parts),
    '',
    `  Talk to it    ${url}/voice_assistant${demoPin ? `   (demo PIN ${demoPin})` : ''}`,
    `  Start page    ${url}/`,
    `  Staff sign in ${url}/sign-in`,
    `  Is it well?   ${url}/ready   ${url}/metrics`,
    ...(unused.length > 0 ? ['', `  Not used yet: ${unused.join(', ')}`] : []),
    '',
    '',
  ].join('\n')
}
