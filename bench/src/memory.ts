import { type Contender, echoServer, gatewayUnderTest, liveKit } from './contenders.ts'
import type { Measurement } from './measurement.ts'
import { residentBytes } from './process-usage.ts'
import { NO_DELAYS } from './stand-ins/script.ts'
import { middleMean } from './statistics.ts'

/** What a call costs that is signed in and says nothing. */
export const memory: Measurement = async ({ short, livekit }) => {
  const calls = short ? 20 : 500
  await using gateway = await gatewayUnderTest({ script: NO_DELAYS, listening: 'deaf' })
  await using echo = await echoServer()
  const opened = (amount: number) => gateway.load.ask('openProtocol3', { url: gateway.url, calls: amount })
  const connected = (amount: number) => echo.load.ask('openEcho', { url: echo.url, calls: amount })

  return {
    title: 'Memory of an idle call',
    counted: COUNTED,
    figures: [
      {
        what: `${calls} calls, each`,
        unit: 'KB',
        ours: await growth(gateway, opened, calls),
        goal: { atMost: 200 },
        floor: await growth(echo, connected, calls),
        peer: livekit && !short ? await liveKitGrowth(livekit) : undefined,
      },
    ],
  }
}

const COUNTED = `Growth of the process's resident memory after garbage collection, by call: the mean of ten steps without the least and the
greatest, since the embedded database gives memory of its start back at some moment. The calls are signed in with protocol 3 and have heard the greeting; the floor is a bare
\`ws\` connection.`

const STEPS = 10

async function growth(
  { server }: Contender,
  open: (amount: number) => Promise<unknown>,
  calls: number,
): Promise<number> {
  const resident = async () => {
    await open(calls / STEPS)
    await server.ask('collectGarbage', null)
    return residentBytes(server.pid) / 1024
  }
  let before = await resident()
  const steps: number[] = []
  while (steps.length < STEPS) {
    const after = await resident()
    steps.push((after - before) / (calls / STEPS))
    before = after
  }
  return middleMean(steps)
}

/** In two processes, for LiveKit's calls cannot be added to one that runs. */
async function liveKitGrowth(entry: string): Promise<number> {
  const resident = async (calls: number) => {
    await using peer = await liveKit({ entry, script: NO_DELAYS, calls, vad: false, speechShare: 0 })
    await peer.ask('collectGarbage', null)
    return residentBytes(peer.pid)
  }
  const [few, many] = [await resident(5), await resident(105)]
  return (many - few) / 100 / 1024
}
