import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { type Domain, startDomain } from './src/domain.ts'
import { byInspector, inspect } from './src/inspector.ts'

const START = fileURLToPath(new URL('../run/start.mjs', import.meta.url))
const STAFF = { email: 'supervisor@convonet.invalid', password: 'convonet-demo' }
const CALL = ['--method', 'tools/call', '--tool-name']

interface Listed {
  tools: { name: string; description: string; annotations?: Record<string, boolean> }[]
}
interface Called {
  isError?: boolean
  structuredContent?: { kind: string; items: { label: string }[] }
}

describe('over standard input and output', () => {
  let folder: string
  let server: string[]
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'convonet-inspected-'))
    // Only what is given by -e: a key of this shell must not change what is tested.
    server = ['-e', `DATA_DIR=${folder}`, '-e', 'LLM_PROVIDER=local', process.execPath, START, 'mcp']
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  byInspector('the Inspector lists the tools, with what they may do', async () => {
    const { tools } = await inspect<Listed>(...server, 'productivity', '--method', 'tools/list')
    expect(tools.find(({ name }) => name === 'get_todos')?.annotations?.readOnlyHint).toBe(true)
    expect(tools.find(({ name }) => name === 'create_todo')?.annotations).toMatchObject({
      readOnlyHint: false,
      idempotentHint: true,
    })
    for (const { name, description } of tools) expect(description, name).not.toBe('')
  })

  byInspector(
    'the Inspector calls a tool, for the demo caller, and what it wrote is there afterwards',
    async () => {
      const title = `water the ficus ${randomUUID()}`
      const tool = (...args: string[]) => inspect<Called>(...server, 'productivity', ...CALL, ...args)
      const added = await tool('create_todo', '--tool-args-json', JSON.stringify({ title }))
      expect(added.isError).toBeFalsy()
      const listed = await tool('get_todos')
      expect(listed.structuredContent?.items.map(({ label }) => label)).toContain(title)
    },
  )
})

describe('over HTTP', () => {
  let domain: Domain
  let authorization: string
  beforeAll(async () => {
    domain = await startDomain({ LOCAL_EMBEDDINGS: 'false', LOCAL_STT_MODEL: 'tiny' })
    const login = await fetch(`${domain.url}/api/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(STAFF),
    })
    const { tokens } = (await login.json()) as { tokens: { access_token: string } }
    authorization = `Authorization: Bearer ${tokens.access_token}`
  })
  afterAll(() => domain?.[Symbol.asyncDispose]())

  const at = (name: string, ...args: string[]) =>
    inspect<Listed & Called>(
      `${domain.url}/mcp/${name}`,
      '--transport',
      'http',
      '--header',
      authorization,
      ...args,
    )

  byInspector.each(['productivity', 'mortgage', 'healthcare', 'restaurant', 'everywhere'])(
    'the Inspector lists the tools of %s',
    async (name) => {
      const { tools } = await at(name, '--method', 'tools/list')
      expect(tools.length).toBeGreaterThan(2)
    },
  )

  byInspector(
    'the Inspector calls a tool for the owner of the token, and the same key writes once',
    async () => {
      const title = `call the printer ${randomUUID()}`
      const key = ['--tool-metadata', `convonet/idempotency-key=${title}`]
      const task = [...CALL, 'create_todo', '--tool-args-json', JSON.stringify({ title }), ...key]
      expect((await at('productivity', ...task)).isError).toBeFalsy()
      expect((await at('productivity', ...task)).isError).toBeFalsy()
      const { structuredContent } = await at('productivity', ...CALL, 'get_todos')
      expect(structuredContent?.items.filter(({ label }) => label === title)).toHaveLength(1)
    },
  )

  byInspector('nobody comes in without a token', async () => {
    const refused = inspect(`${domain.url}/mcp/productivity`, '--transport', 'http', '--method', 'tools/list')
    await expect(refused).rejects.toThrow()
  })
})
