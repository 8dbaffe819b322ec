export interface WireEvents {
  opened(): void
  received(message: string | ArrayBuffer): void
  closed(): void
}

/** One socket, from its opening to its end. */
export interface Wire {
  send(message: string | Uint8Array<ArrayBuffer>): void
  /** Nothing is heard of it afterwards. */
  close(): void
}

export function openWire(url: string, on: WireEvents): Wire {
  const socket = new WebSocket(url)
  const listening = new AbortController()
  const { signal } = listening
  socket.binaryType = 'arraybuffer'
  socket.addEventListener('open', on.opened, { signal })
  socket.addEventListener('message', ({ data }) => on.received(data), { signal })
  socket.addEventListener('close', on.closed, { signal })

  return {
    send: (message) => socket.send(message),
    close() {
      listening.abort()
      socket.close()
    },
  }
}
