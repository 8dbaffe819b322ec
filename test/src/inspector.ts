import { execFile, spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { promisify } from 'node:util'
import { it } from 'vitest'

/** It runs on a Node.js of its own, since it needs a newer one than we do. */
const NPX = ['-y', '-p', 'node@22', '-p', '@modelcontextprotocol/inspector@2']
const FETCHED_WITHIN_MS = 120_000

/** With `CI` set a missing Inspector is an error, so that nothing is skipped in silence. */
const inspectorIsHere = canBeHad()
export const byInspector = inspectorIsHere ? it : it.skip

/**
 * What the command line of the MCP Inspector makes of a server: its own people's judge of the protocol. It reads the answer
 * strictly, from another folder than ours.
 */
export async function inspect<T>(...args: string[]): Promise<T> {
  const command = [...NPX, 'mcp-inspector', '--cli', '--connect-timeout', '90000', ...args]
  const { stdout } = await promisify(execFile)('npx', command, { cwd: tmpdir(), maxBuffer: 2 ** 24 })
  return JSON.parse(stdout)
}

function canBeHad(): boolean {
  const probe = spawnSync('npx', [...NPX, 'mcp-inspector', '--cli', '--help'], {
    cwd: tmpdir(),
    timeout: FETCHED_WITHIN_MS,
  })
  if (probe.status !== 0 && process.env.CI)
    throw new Error('The MCP Inspector cannot be had from the npm registry, and CI must not skip it')
  return probe.status === 0
}
