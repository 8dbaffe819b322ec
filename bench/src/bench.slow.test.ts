import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { postgresProgram } from '@convonet/kit/testing/postgres'
import { expect, it } from 'vitest'
import type { Section, Unit } from './measurement.ts'

const BENCH = fileURLToPath(new URL('./bench.ts', import.meta.url))
const RUNS_WITHIN_MS = 180_000

async function bench(...args: string[]): Promise<(Section & { name: string })[]> {
  const command = ['--import', 'tsx', BENCH, '--short', '--json', ...args]
  const { stdout } = await promisify(execFile)(process.execPath, command, { timeout: RUNS_WITHIN_MS })
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}

it(
  'finds every figure of the short measurements, and nothing impossible',
  async () => {
    const waiting = ['batch', 'streaming']
    const working = [
      'throughput',
      'listening',
      'memory',
      ...(postgresProgram() ? ['agent', 'restaurant'] : []),
    ]
    const sections = (await Promise.all([bench(...waiting), bench(...working)])).flat()
    expect(sections.map(({ name }) => name)).toEqual([...waiting, ...working])
    for (const { figures } of sections) {
      expect(figures.length).toBeGreaterThan(0)
      for (const figure of figures) expectPossible(figure)
    }
  },
  RUNS_WITHIN_MS,
)

/** What a figure cannot be; memory may be given back, and clocks differ. */
const LEAST: Partial<Record<Unit, number>> = { KB: -10_000, ms: -1, tokens: -1 }

/** A stand-in that answers early, or a turn that is not answered at all, would be a faster gateway. */
function expectPossible({ what, unit, ours, floor }: Section['figures'][number]): void {
  const least = LEAST[unit] ?? 0
  expect(ours, what).toBeGreaterThan(least)
  expect(ours, what).toBeLessThan(100_000)
  if (floor !== undefined) expect(floor, what).toBeGreaterThan(least)
}

it('names the measurements there are when asked for another', async () => {
  await expect(bench('speed')).rejects.toThrow('No measurement speed; there are batch, streaming')
})
