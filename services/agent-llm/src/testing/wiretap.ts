import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** Stands before a model vendor's stand-in and sees what goes over the wire. */
export interface Wiretap extends AsyncDisposable {
  url: string
  /** Bodies of the requests so far, as they came over the wire. */
  bodies: unknown[]
  /** Headers of the last request. */
  headers(): IncomingMessage['headers']
  /** Answers whose client hung up before they were complete. */
  hungUp(): number
  /** Answers in place of the stand-in where it returns something. */
  intercept: ((body: string) => { status: number; type: string; text: string } | undefined) | null
}

export async function startWiretap(behind: string): Promise<Wiretap> {
  const bodies: unknown[] = []
  let last: IncomingMessage['headers'] = {}
  let hungUp = 0

  async function relay(incoming: IncomingMessage, answer: ServerResponse): Promise<void> {
    last = incoming.headers
    const body = await text(incoming)
    bodies.push(JSON.parse(body))
    const instead = tap.intercept?.(body)
    if (instead)
      return void answer.writeHead(instead.status, { 'content-type': instead.type }).end(instead.text)
    const { method, headers, url } = incoming
    const onward = request(`${behind}${url}`, { method, headers: { ...headers, host: new URL(behind).host } })
    answer.on('close', () => {
      if (!answer.writableFinished) hungUp += 1
      onward.destroy()
    })
    onward.on('error', () => answer.destroy())
    onward.on('response', (response) => {
      answer.writeHead(response.statusCode ?? 500, response.headers)
      response.on('data', (bytes) => answer.write(bytes))
      response.on('end', () => answer.end())
      response.on('error', () => answer.destroy())
    })
    onward.end(body)
  }

  const server = createServer((incoming, answer) => void relay(incoming, answer))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const tap: Wiretap = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    headers: () => last,
    hungUp: () => hungUp,
    intercept: null,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
    },
  }
  return tap
}
