import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { outsideServers } from './outside-servers.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'convonet-mcp-'))
  vi.stubEnv('WEATHER_KEY', 'sunny')
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

async function read(content: unknown) {
  const file = join(folder, 'mcp.json')
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
  return outsideServers(file)
}
const theVariable = (name: string) => `\${${name}}`
const one = (server: unknown) => read({ mcpServers: { weather: server } })

describe('mcp.json', () => {
  it('may be missing where it usually is, and not where it was said to be', async () => {
    expect(await outsideServers('mcp.json')).toEqual([])
    const elsewhere = join(folder, 'no-such.json')
    await expect(outsideServers(elsewhere)).rejects.toThrow(
      `MCP_CONFIG: ${elsewhere} cannot be read (ENOENT)`,
    )
  })

  it('names programs, what they are started with, and whose calls may use which of their tools', async () => {
    const env = ['WEATHER_KEY']
    expect(await one({ command: 'npx', args: ['-y', 'weather'], env, tools: ['forecast'] })).toEqual([
      {
        name: 'weather',
        tools: ['forecast'],
        callers: 'signed-in',
        way: { kind: 'stdio', command: 'npx', args: ['-y', 'weather'], env: { WEATHER_KEY: 'sunny' } },
      },
    ])
  })

  it('gives a program no variable that it does not name', async () => {
    const [server] = await one({ command: 'weather' })
    expect(server?.way).toEqual({ kind: 'stdio', command: 'weather', args: [], env: {} })
  })

  it('puts variables where they are asked for, so that no secret stands in it', async () => {
    const headers = { authorization: `Bearer ${theVariable('WEATHER_KEY')}` }
    const [http] = await one({ url: 'https://example.org/mcp', headers, callers: 'everybody' })
    expect(http).toMatchObject({
      callers: 'everybody',
      way: { kind: 'http', url: 'https://example.org/mcp', headers: { authorization: 'Bearer sunny' } },
    })
    const env = { KEY: `x-${theVariable('WEATHER_KEY')}`, PLAIN: 'y' }
    const [program] = await one({ command: 'weather', env })
    expect(program?.way).toMatchObject({ env: { KEY: 'x-sunny', PLAIN: 'y' } })
  })

  it.each([
    ['no JSON', '{"mcpServers":', 'mcp.json: is not JSON'],
    ['no servers', {}, 'mcp.json: mcpServers: '],
    [
      'a name with a space',
      { mcpServers: { 'my weather': { command: 'x' } } },
      'mcpServers.my weather: must be letters',
    ],
  ])('is refused with %s', async (_, content, why) => {
    await expect(read(content)).rejects.toThrow(why)
  })

  it.each([
    ['neither command nor url', {}, 'weather: needs either a command or a url'],
    ['both command and url', { command: 'x', url: 'http://x' }, 'weather: a command takes args and env'],
    ['headers for a program', { command: 'x', headers: {} }, 'weather: a command takes args and env'],
    ['variables for an address', { url: 'http://x', env: [] }, 'weather: a url takes headers'],
    ['a misspelled field', { command: 'x', comand: 'y' }, 'weather: Unrecognized key: "comand"'],
    ['args that are no list', { command: 'x', args: '-y' }, 'weather.args: '],
    ['values that are no text', { command: 'x', env: { A: 1 } }, 'weather.env: must be a list of names'],
    ['an address that is none', { url: 'example' }, 'weather.url: is no address'],
    ['unknown callers', { command: 'x', callers: 'me' }, 'weather.callers: '],
    [
      'a variable that is not set',
      { command: 'x', env: ['NO_SUCH'] },
      'weather.env: the variable NO_SUCH is not set',
    ],
    [
      'one within a text',
      { command: 'x', args: [theVariable('NO_SUCH')] },
      'weather.args: the variable NO_SUCH is not set',
    ],
  ])('is refused for a server with %s, by the name of the field', async (_, server, why) => {
    await expect(one(server)).rejects.toThrow(`mcp.json: mcpServers.${why}`)
  })
})
