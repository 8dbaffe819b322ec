import WebSocket from 'ws'

/** One page's end of the voice socket, as cheap as it can be: messages are told apart by their first letters. */
export interface Page {
  send(message: string | Uint8Array): void
  /** The next message of this type, with the moment it came. Rejects when the server reports an error instead. */
  next(type: string): Promise<Arrival>
  onFrame: (frame: Buffer) => void
  close(): void
}

export interface Arrival {
  at: number
  text: string
}

const PATIENCE_MS = 60_000

export async function openPage(url: string): Promise<Page> {
  const socket = new WebSocket(url, { perMessageDeflate: false })
  const awaited = new Map<string, { resolve(arrival: Arrival): void; reject(error: Error): void }>()
  const page: Page = {
    send: (message) => socket.send(message),
    next(type) {
      const arrival = new Promise<Arrival>((resolve, reject) => {
        const impatience = setTimeout(() => reject(new Error(`No ${type} came`)), PATIENCE_MS)
        awaited.set(type, {
          resolve(arrival) {
            clearTimeout(impatience)
            resolve(arrival)
          },
          reject,
        })
      })
      // Whoever gave up after another failure must not end the process.
      arrival.catch(() => {})
      return arrival
    },
    onFrame: () => {},
    close: () => socket.terminate(),
  }

  socket.on('message', (bytes: Buffer, binary) => {
    const at = performance.now()
    if (binary) return page.onFrame(bytes)
    const type = typeOf(bytes)
    if (type === 'error') fail(new Error(bytes.toString()))
    const waiting = awaited.get(type)
    awaited.delete(type)
    waiting?.resolve({ at, text: bytes.toString() })
  })
  socket.on('close', (code) => fail(new Error(`The server closed the socket: ${code}`)))

  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve())
    socket.on('error', reject)
  })
  return page

  function fail(error: Error) {
    for (const { reject } of awaited.values()) reject(error)
    awaited.clear()
  }
}

/** Every server here writes `{"type":"...` first. */
const typeOf = (bytes: Buffer) => bytes.toString('latin1', 9, bytes.indexOf(0x22, 9))
