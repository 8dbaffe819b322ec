import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'import-rules-'))

afterAll(() => rmSync(folder, { recursive: true }))

/** Each file breaks the one rule it is listed under. */
const planted: Record<string, [path: string, source: string][]> = {
  'contracts-are-pure': [['packages/contracts/src/loud.ts', `import 'node:fs'`]],
  'kit-knows-no-service': [
    ['packages/kit/src/process/nosy.ts', `import '../../../../services/agent-llm/src/service.ts'`],
  ],
  'services-meet-only-through-contracts': [
    ['services/call-center/src/trespasser.ts', `import '../../agent-llm/src/service.ts'`],
    ['services/call-center/src/guest.ts', `import '@convonet/agent-llm'`],
  ],
  'services-meet-only-through-contracts-by-name': [
    ['services/call-center/src/name-dropper.ts', `import '@convonet/hanok-table'`],
  ],
  'only-service-picks-adapters': [['services/agent-llm/src/reply.ts', `import './adapters/a-chat.ts'`]],
  'adapters-know-ports-not-the-domain': [
    ['services/agent-llm/src/adapters/b-chat.ts', `import '../conversation.ts'`],
  ],
  'web-talks-http': [
    ['web/src/short-cut.ts', `import '../../services/agent-llm/src/service.ts'`],
    ['web/src/too-deep.ts', `import '../../packages/kit/src/process/nosy.ts'`],
  ],
  'features-are-strangers': [['web/src/features/voice/page.ts', `import '../desk/page.ts'`]],
  'no-cycles': [
    ['services/hanok-table/src/hen.ts', `import './egg.ts'`],
    ['services/hanok-table/src/egg.ts', `import './hen.ts'`],
  ],
  'no-orphans': [['services/hanok-table/src/forgotten.ts', 'export const forgotten = true']],
  'declared-dependencies-only': [['services/hanok-table/src/borrowed.ts', `import 'fastify'`]],
  'imports-resolve': [['services/hanok-table/src/lost.ts', `import './nowhere.ts'`]],
}
const innocent: [path: string, source: string][] = [
  ['services/agent-llm/src/service.ts', `import './adapters/a-chat.ts'`],
  ['services/agent-llm/src/ports.ts', `import '../../../packages/contracts/src/agent.ts'`],
  ['services/agent-llm/src/conversation.ts', `import './ports.ts'`],
  ['services/agent-llm/src/adapters/a-chat.ts', `import '../ports.ts'`],
  ['packages/contracts/src/agent.ts', `import 'zod'`],
  ['packages/kit/src/wire/client.ts', `import '../../../contracts/src/agent.ts'`],
  ['web/src/features/desk/page.ts', `import '../../../../packages/kit/src/wire/client.ts'`],
]

beforeAll(() => {
  cpSync(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'))
  mkdirSync(join(folder, 'node_modules/@convonet'), { recursive: true })
  for (const name of ['zod', 'fastify']) {
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
  }
  symlinkSync('../../services/agent-llm', join(folder, 'node_modules/@convonet/agent-llm'))
  write('package.json', '{}')
  write('services/agent-llm/package.json', '{ "exports": { ".": "./src/service.ts" } }')
  write('packages/contracts/package.json', '{ "dependencies": { "zod": "*" } }')
  for (const [path, source] of innocent) write(path, source)
})

it('passes code that keeps the rules', () => {
  expect(check(folder)).toMatchObject({ found: [], status: 0 })
})

it('finds every planted violation, under its own name', () => {
  for (const [path, source] of Object.values(planted).flat()) write(path, source)
  const { found, status } = check(folder)

  expect(status).toBe(1)
  for (const [rule, files] of Object.entries(planted)) {
    const named = files.map(([path]) => found.some((line) => line.startsWith(`${rule}: ${path} -> `)))
    if (rule === 'no-cycles') expect(named).toContain(true)
    else expect(named, rule).not.toContain(false)
  }
})

it('fails when there was nothing to check', () => {
  mkdirSync(join(folder, 'empty'))
  expect(check(join(folder, 'empty'))).toMatchObject({ status: 1 })
})

function check(where: string) {
  const { stderr, status } = spawnSync(process.execPath, [join(root, 'test/import-rules.mjs'), where], {
    encoding: 'utf8',
  })
  return { found: stderr.split('\n').filter(Boolean), status }
}

function write(path: string, source: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), `${source}\n`)
}
