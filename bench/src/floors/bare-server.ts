import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { answerParent } from '../child.ts'
import { collectGarbage } from '../collect-garbage.ts'
import { earliestFirstAudioMs, replyTokens, type Script, soundMs } from '../stand-ins/script.ts'
import { waitUntil } from '../stand-ins/wait-until.ts'

/**
 * A bare `ws` server that looks at nothing, waits as long as all stand-ins together, and sends an answer of the right size:
 * what is left over is the socket, the load client and the machine.
 */
function main(script: Script): WebSocketServer {
  const answer = answerOf(script)
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
  server.on('connection', (socket) => {
    let protocol3 = false
    socket.on('message', (message: Buffer, binary) => {
      if (binary) return
      const type = message.toString('latin1', 9, message.indexOf(0x22, 9))
      if (type === 'authenticate') {
        protocol3 = message.includes('"protocol":3')
        greet(socket)
      } else if (type === 'stop_recording') void reply(socket, protocol3)
    })
  })
  return server

  async function reply(socket: WebSocket, protocol3: boolean) {
    await waitUntil(performance.now() + earliestFirstAudioMs(script))
    if (!protocol3) return socket.send(answer.v2)
    for (const frame of answer.frames) socket.send(frame)
    socket.send('{"type":"audio_end","turn_id":"1","duration_ms":0}')
    socket.send('{"type":"turn_ended"}')
  }
}

function greet(socket: WebSocket) {
  socket.send('{"type":"auth_ok"}')
  socket.send('{"type":"greeting"}')
  socket.send('{"type":"audio_end","turn_id":"0","duration_ms":0}')
}

function answerOf(script: Script) {
  const bytes = Math.round(soundMs(replyTokens(script).join(''))) * 32
  const data_b64 = Buffer.alloc(bytes).toString('base64')
  const frames = Array.from({ length: Math.ceil(bytes / 3200) }, () => Buffer.alloc(8 + 3200))
  return { v2: JSON.stringify({ type: 'audio_chunk', data_b64 }), frames }
}

const server = main(JSON.parse(process.argv[2] ?? '') as Script)
await new Promise((resolve) => server.once('listening', resolve))

const face = {
  url: async (_: null) => `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
  collectGarbage,
}
export type BareServerFace = typeof face
answerParent(face)
