import { readFile } from 'node:fs/promises'
import type { OutsideServer } from '@convonet/agent-llm/outside-server'
import { z } from 'zod'
import { CannotStart } from './cannot-start.ts'
import { environment } from './settings.ts'

const Text = z.string().min(1, 'must not be empty')
const Server = z.strictObject({
  command: Text.optional(),
  args: z.array(z.string()).optional(),
  /** Names of variables that the program gets from our environment, or names with values. */
  env: z
    .union([z.array(Text), z.record(Text, z.string())], 'must be a list of names, or names with their values')
    .optional(),
  url: Text.optional(),
  headers: z.record(Text, z.string()).optional(),
  /** The only tools that are taken; all where it is missing. */
  tools: z.array(Text).optional(),
  callers: z.enum(['signed-in', 'everybody']).default('signed-in'),
})
type Server = z.infer<typeof Server>

const Name = z.string().regex(/^[\w-]+$/, 'must be letters, digits, _ and -')
const McpFile = z.strictObject({ mcpServers: z.record(Name, Server) })

/** Where people look for the file without being told. */
const USUAL = 'mcp.json'

/** Other people's MCP servers, from a file as other MCP hosts have it; none where there is no file. `${NAME}` is a variable of ours. */
export async function outsideServers(file: string): Promise<OutsideServer[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && file === USUAL) return '{"mcpServers":{}}'
    throw new CannotStart([`MCP_CONFIG: ${file} cannot be read (${error.code})`])
  })
  const servers = Object.entries(parsed(file, text).mcpServers)
  const read = servers.map(([name, server]) => reading(name, server))
  const problems = read.flatMap((reading) => ('problems' in reading ? reading.problems : []))
  if (problems.length > 0) throw new CannotStart(problems.map((problem) => `${file}: ${problem}`))
  return read.flatMap((reading) => ('server' in reading ? reading.server : []))
}

function parsed(file: string, text: string): z.infer<typeof McpFile> {
  const read = McpFile.safeParse(jsonOf(file, text))
  if (read.success) return read.data
  throw new CannotStart(
    read.error.issues.map((issue) => `${file}: ${issue.path.join('.') || 'the file'}: ${inWords(issue)}`),
  )
}

function jsonOf(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new CannotStart([`${file}: is not JSON: ${error instanceof Error ? error.message : error}`])
  }
}

/** A key's own rule is told, where zod says only that the key is wrong. */
const inWords = (issue: z.core.$ZodIssue): string =>
  issue.code === 'invalid_key' ? issue.issues.map(({ message }) => message).join(', ') : issue.message

type Reading = { server: OutsideServer } | { problems: string[] }

function reading(name: string, server: Server): Reading {
  const problems: string[] = []
  const { values } = environment()
  const variable = (field: string) => (wanted: string) => {
    const value = process.env[wanted] ?? values[wanted]
    if (value === undefined) problems.push(`mcpServers.${name}.${field}: the variable ${wanted} is not set`)
    return value ?? ''
  }
  const way = wayTo(server, variable) ?? 'needs either a command or a url'
  if (typeof way === 'string') return { problems: [`mcpServers.${name}: ${way}`] }
  const { tools, callers } = server
  if (way.kind === 'http' && problems.length === 0 && !URL.canParse(way.url))
    problems.push(`mcpServers.${name}.url: is no address`)
  return problems.length > 0 ? { problems } : { server: { name, tools, callers, way } }
}

type Variable = (field: string) => (name: string) => string

/** What is wrong, in words, where the fields do not go together. */
function wayTo(server: Server, variable: Variable): OutsideServer['way'] | string | null {
  const { command, args, env, url, headers } = server
  if (command && !url && !headers) {
    const filled = (args ?? []).map(filledBy(variable('args')))
    return { kind: 'stdio', command, args: filled, env: givenTo(env ?? [], variable('env')) }
  }
  if (url && !command && !args && !env)
    return {
      kind: 'http',
      url: filledBy(variable('url'))(url),
      headers: filledIn(headers ?? {}, variable('headers')),
    }
  if (command) return 'a command takes args and env, and neither url nor headers'
  return url ? 'a url takes headers, and neither args nor env' : null
}

const filledBy = (variable: ReturnType<Variable>) => (text: string) =>
  text.replace(/\$\{(\w+)\}/g, (_, name: string) => variable(name))

const filledIn = (record: Record<string, string>, variable: ReturnType<Variable>) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, filledBy(variable)(value)]))

const givenTo = (env: NonNullable<Server['env']>, variable: ReturnType<Variable>) =>
  Array.isArray(env) ? Object.fromEntries(env.map((name) => [name, variable(name)])) : filledIn(env, variable)
