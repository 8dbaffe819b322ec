import { createServer, type Server } from 'node:http'
import { json } from 'node:stream/consumers'

export interface InsistingModel extends AsyncDisposable {
  /** What `OPENAI_BASE_URL` has to be. */
  url: string
  /** What it calls next, whatever it is asked. */
  insistOn(name: string, args: object): void
  /** Everything it was told, tools' results among it. */
  heard(): string
}

interface Body {
  messages: { role: string; content: unknown }[]
}

/** A language model that wants one thing only; speaks the protocol of OpenAI. */
export async function startInsistingModel(): Promise<InsistingModel> {
  const bodies: Body[] = []
  let wanted: object | null = null
  const server = createServer(async (request, response) => {
    const body = (await json(request)) as Body
    bodies.push(body)
    const delta = body.messages.at(-1)?.role === 'tool' || !wanted ? { content: 'Done.' } : wanted
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(event({ delta: { role: 'assistant', ...delta }, finish_reason: null }))
    response.write(event({ delta: {}, finish_reason: 'tool_calls' in delta ? 'tool_calls' : 'stop' }))
    response.end('data: [DONE]\n\n')
  })
  return {
    url: await listening(server),
    heard: () => JSON.stringify(bodies),
    insistOn(name, args) {
      const call = { type: 'function', function: { name, arguments: JSON.stringify(args) } }
      wanted = { tool_calls: [{ index: 0, id: `call_${bodies.length}`, ...call }] }
    },
    [Symbol.asyncDispose]: () =>
      new Promise((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}

const event = (choice: object) =>
  `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', model: 'insisting', choices: [{ index: 0, ...choice }] })}\n\n`

const listening = (server: Server) =>
  new Promise<string>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      resolve(`http://127.0.0.1:${port}/v1`)
    })
  })
