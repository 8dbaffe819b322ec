import { type Child, startChild } from './child.ts'
import type { BareServerFace } from './floors/bare-server.ts'
import type { EchoServerFace } from './floors/echo-server.ts'
import type { GatewayFace, GatewayUnderTest } from './gateway-under-test.ts'
import type { LiveKitFace, LiveKitPeer } from './livekit/peer.ts'
import type { LoadFace } from './load/load.ts'
import type { Script } from './stand-ins/script.ts'

/** A server to be measured and the process that plays its callers. */
export interface Contender<Face extends ServerFace = ServerFace> extends AsyncDisposable {
  server: Child<Face>
  load: Child<LoadFace>
  url: string
}

export type ServerFace = { url(input: null): Promise<string>; collectGarbage(input: null): Promise<void> }

export const gatewayUnderTest = (options: GatewayUnderTest) =>
  contender<GatewayFace>('./gateway-under-test.ts', options)

export const bareServer = (script: Script) => contender<BareServerFace>('./floors/bare-server.ts', script)

export const echoServer = () => contender<EchoServerFace>('./floors/echo-server.ts', null)

export const liveKit = (options: LiveKitPeer) =>
  startChild<LiveKitFace>(here('./livekit/peer.ts'), JSON.stringify(options))

async function contender<Face extends ServerFace>(
  module: string,
  options: unknown,
): Promise<Contender<Face>> {
  const server = await startChild<Face>(here(module), JSON.stringify(options))
  const load = await startChild<LoadFace>(here('./load/load.ts'))
  return {
    server,
    load,
    url: await (server as Child<ServerFace>).ask('url', null),
    async [Symbol.asyncDispose]() {
      await load[Symbol.asyncDispose]()
      await server[Symbol.asyncDispose]()
    },
  }
}

const here = (module: string) => new URL(module, import.meta.url)
