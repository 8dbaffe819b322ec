import { readFile } from 'node:fs/promises'
import type { OutsideServer } from '@convonet/agent-llm/outside-server'
import { z } from 'zod'
import { CannotStart } from './cannot-start.ts'
import { environment } from './settings.ts'

const Server = z.union([
  z.strictObject({
    url: z.url(),
    headers: z.record(z.string(), z.string()).default({}),
    tools: z.array(z.string()).optional(),
  }),
  z.strictObject({
    command: z.string().min(1),
    args: z.array(z.string()).default([]),
    /** Names of variables that the program gets from our environment, or names with values. */
    env: z.union([z.array(z.string()), z.record(z.string(), z.string())]).default([]),
    tools: z.array(z.string()).optional(),
  }),
])
const McpFile = z.strictObject({ mcpServers: z.record(z.string().regex(/^[\w-]+$/), Server) })

/** Other people's MCP servers, from a file as other MCP hosts have it; none where there is no file. `${NAME}` is a variable of ours. */
export async function outsideServers(file: string): Promise<OutsideServer[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{"mcpServers":{}}'
    throw error
  })
  const { mcpServers } = parsed(file, text)
  return Object.entries(mcpServers).map(([name, server]) => ({
    name,
    tools: server.tools,
    way: wayTo(server, variableOf(`${file}: ${name}`)),
  }))
}

function parsed(file: string, text: string): z.infer<typeof McpFile> {
  try {
    return McpFile.parse(JSON.parse(text))
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : 'is not JSON'
    throw new CannotStart([`${file}: ${why}`])
  }
}

type Variable = (name: string) => string

function variableOf(where: string): Variable {
  const { values } = environment()
  return (name) => {
    const value = process.env[name] ?? values[name]
    if (value === undefined) throw new CannotStart([`${where} wants the variable ${name}, which is not set`])
    return value
  }
}

function wayTo(server: z.infer<typeof Server>, variable: Variable): OutsideServer['way'] {
  const filled = (text: string) => text.replace(/\$\{(\w+)\}/g, (_, name: string) => variable(name))
  const all = (record: Record<string, string>) =>
    Object.fromEntries(Object.entries(record).map(([name, value]) => [name, filled(value)]))
  if ('url' in server) return { kind: 'http', url: filled(server.url), headers: all(server.headers) }
  const { command, args, env } = server
  const given = Array.isArray(env) ? Object.fromEntries(env.map((name) => [name, variable(name)])) : all(env)
  return { kind: 'stdio', command, args: args.map(filled), env: given }
}
