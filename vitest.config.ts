import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const SLOW = '{packages,services,web,run,bench,eval}/**/*.slow.test.ts'
const integration = filesThat(
  /testing\/(?:test-sql|postgres|redis|model-vendor|open-house|scene)|-under-test\.ts|open-agent\.ts|chat-model\.contract|embedded-sql\.ts|folder-lock\.ts/,
)

// Files share their worker's modules: loading them anew for each would take most of the time.
const quick = { isolate: false, testTimeout: 20_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...quick,
          name: 'unit',
          include: ['{packages,services,web,run,bench,eval}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '**/*.slow.test.ts', ...integration],
        },
      },
      {
        test: { ...quick, name: 'integration', include: integration },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/**/*.test.ts', SLOW],
          exclude: ['**/node_modules/**'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})

/** Tests that open a database, a server or a whole service, told by what they import. */
function filesThat(imports: RegExp): string[] {
  return ['packages', 'services', 'run', 'bench', 'eval'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.slow.test.ts'))
      .filter((name) => !name.includes('node_modules'))
      .map((name) => join(folder, name))
      .filter((file) => imports.test(readFileSync(file, 'utf8'))),
  )
}
