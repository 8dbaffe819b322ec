import { manualClock } from '@convonet/kit/process/manual-clock'
import { describe, expect, it } from 'vitest'
import { VoiceSocket } from './voice-socket.ts'
import type { WireEvents } from './wire.ts'

const SESSION = 'f5a2b0a6-7f0e-4c54-9c0e-2f5d3a1f4a10'
const welcome = {
  type: 'auth_ok',
  session_id: SESSION,
  resume_secret: 'secret',
  resumed: false,
  acknowledged: -1,
}
const startStreaming = { type: 'start_recording', stt_mode: 'streaming', language: 'en-US' } as const

describe('VoiceSocket', () => {
  it('signs in with protocol 3 as soon as the socket is open', () => {
    const { socket, wires } = opened()
    socket.signIn('2468')
    wires[0]?.opens()

    expect(wires[0]?.sent).toEqual([
      { type: 'authenticate', protocol: 3, time_zone: 'Europe/Berlin', pin: '2468' },
    ])
  })

  it('tries another PIN on the same socket', () => {
    const { socket, wires } = opened()
    socket.signIn('1111')
    wires[0]?.opens()
    wires[0]?.says({ type: 'error', code: 'auth_failed', message: 'no' })
    socket.signIn('2468')

    expect(wires).toHaveLength(1)
    expect(wires[0]?.sent.at(-1)).toMatchObject({ pin: '2468' })
  })

  it('numbers messages and sound from one counter, beginning after the greeting', () => {
    const { socket, wires } = signedIn()
    socket.sendNumbered(startStreaming)
    socket.sendAudio(new Int16Array(320))
    const sequence = socket.sendNumbered({ type: 'text_input', text: 'hello' })

    expect(sequence).toBe(3)
    expect(wires[0]?.sent.slice(1)).toEqual([
      { ...startStreaming, sequence: 1 },
      2,
      { type: 'text_input', text: 'hello', sequence: 3 },
    ])
  })

  it('resumes after a loss and sends again, in order, what was not acknowledged and what came since', () => {
    const { socket, wires, clock } = signedIn()
    socket.sendNumbered(startStreaming)
    for (let n = 0; n < 3; n++) socket.sendAudio(new Int16Array(320))
    wires[0]?.says({ type: 'ack', sequence: 2 })

    wires[0]?.closes()
    socket.sendAudio(new Int16Array(320))
    clock.advance(0)
    wires[1]?.opens()
    expect(wires[1]?.sent).toEqual([
      expect.objectContaining({ type: 'authenticate', resume: { session_id: SESSION, secret: 'secret' } }),
    ])

    wires[1]?.says({ ...welcome, resumed: true, acknowledged: 3 })
    expect(wires[1]?.sent.slice(1)).toEqual([startStreaming, 4, 5])
  })

  it('never says the PIN twice, nor resumes a call that was refused', () => {
    const { socket, wires, clock, links } = signedIn()
    socket.sendAudio(new Int16Array(320))
    wires[0]?.closes()
    clock.advance(0)
    wires[1]?.opens()
    wires[1]?.says({ type: 'error', code: 'resume_failed', message: 'too late' })
    wires[1]?.closes()
    clock.advance(60_000)

    expect(wires).toHaveLength(2)
    expect(wires[1]?.sent).toHaveLength(1)
    expect(wires[1]?.sent[0]).not.toHaveProperty('pin')
    expect(links.at(-1)).toBe('closed')
  })

  it('takes a server that does not answer a heartbeat within 5 s for lost, and looks for it at once', () => {
    const { wires, clock, links } = signedIn()

    clock.advance(10_000)
    expect(wires[0]?.sent.at(-1)).toMatchObject({ type: 'heartbeat' })
    wires[0]?.says({ type: 'pong' })
    clock.advance(14_999)
    expect(links.at(-1)).toBe('signed-in')

    clock.advance(1)
    expect(links.at(-1)).toBe('lost')
    expect(wires).toHaveLength(2)
  })

  it('retries at once, then after growing waits, and gives a silent network 4 s', () => {
    const { wires, clock } = signedIn()
    wires[0]?.closes()
    clock.advance(0)
    expect(wires).toHaveLength(2)

    wires[1]?.closes()
    clock.advance(249)
    expect(wires).toHaveLength(2)
    clock.advance(1)
    expect(wires).toHaveLength(3)

    clock.advance(4000 + 499)
    expect(wires).toHaveLength(3)
    clock.advance(1)
    expect(wires).toHaveLength(4)
  })

  it('slows down for a server that opens sockets and cannot take the call', () => {
    const { wires, clock } = signedIn()
    wires[0]?.closes()
    clock.advance(0)
    wires[1]?.opens()
    wires[1]?.says({ type: 'error', code: 'internal', message: 'not now' })
    clock.advance(249)
    expect(wires).toHaveLength(2)

    clock.advance(1)
    wires[2]?.opens()
    expect(wires[2]?.sent).toEqual([expect.objectContaining({ type: 'authenticate' })])
  })

  it('does not wait when the network is back', () => {
    const { socket, wires } = signedIn()
    wires[0]?.closes()
    socket.retryNow()

    expect(wires).toHaveLength(2)
  })

  it('gives the call up when it was closed on purpose', () => {
    const { socket, wires, clock, links } = signedIn()
    socket.close()
    clock.advance(60_000)

    expect(links.at(-1)).toBe('closed')
    expect(wires).toHaveLength(1)
  })
})

function opened() {
  const clock = manualClock()
  const wires: ReturnType<typeof fakeWire>[] = []
  const links: string[] = []
  const open = (on: WireEvents) => {
    const wire = fakeWire(on)
    wires.push(wire)
    return wire
  }
  const socket = new VoiceSocket(
    { open, clock, random: () => 0, timeZone: 'Europe/Berlin' },
    { link: (link) => links.push(link), message: () => {}, audio: () => {} },
  )
  return { socket, wires, clock, links }
}

function signedIn() {
  const call = opened()
  call.socket.signIn('2468')
  call.wires[0]?.opens()
  call.wires[0]?.says(welcome)
  return call
}

/** Sound is kept as its number alone. */
function fakeWire(on: WireEvents) {
  const sent: unknown[] = []
  return {
    sent,
    opens: on.opened,
    says: (message: unknown) => on.received(JSON.stringify(message)),
    closes: on.closed,
    send(outgoing: string | Uint8Array) {
      sent.push(
        typeof outgoing === 'string'
          ? JSON.parse(outgoing)
          : new DataView(outgoing.buffer).getUint32(0, true),
      )
    },
    close() {},
  }
}
