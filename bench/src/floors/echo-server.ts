import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { answerParent } from '../child.ts'
import { collectGarbage } from '../collect-garbage.ts'

/** The least a server for sound can do: what comes in goes out. */
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
server.on('connection', (socket) => {
  socket.on('message', (message: Buffer) => socket.send(message))
})
await new Promise((resolve) => server.once('listening', resolve))

const face = {
  url: async (_: null) => `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
  collectGarbage,
}
export type EchoServerFace = typeof face
answerParent(face)
