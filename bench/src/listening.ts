import { setTimeout as sleep } from 'node:timers/promises'
import { type Contender, echoServer, gatewayUnderTest, liveKit } from './contenders.ts'
import type { Figure, Measurement, Setting } from './measurement.ts'
import { cpuMs } from './process-usage.ts'
import { interleaved, type Usage, usage } from './rounds.ts'
import { NO_DELAYS } from './stand-ins/script.ts'
import { median } from './statistics.ts'

const SPEECH_SHARE = 0.45

/** What an open microphone costs. */
export const listening: Measurement = async (setting) => {
  const calls = setting.short ? 10 : 100
  return {
    title: 'Listening',
    counted: COUNTED,
    figures: [
      ...(await bothWays(setting, calls)),
      ...(setting.short ? [] : [await detecting(setting, calls, { what: 'in silence', speechShare: 0 })]),
      await detecting(setting, calls, {
        what: `with speech ${SPEECH_SHARE * 100} % of the time`,
        speechShare: SPEECH_SHARE,
      }),
    ],
  }
}

const COUNTED = `CPU of the server's process, all threads, for each call with an open microphone: 20 ms frames of 16 kHz PCM, 50 a second. Both
ways: the voice-activity detection is a stand-in that finds nobody speaking, and an answer plays whose frames come in step with the microphone's, so that the
gateway sends as many frames as it receives, as a bare \`ws\` echo does. With detection: the real one, nothing comes down, and what is said is
understood by a stand-in that hears no words. LiveKit takes its frames by function calls in the same process, with its own silero.`

async function bothWays(setting: Setting, calls: number): Promise<Figure[]> {
  await using gateway = await gatewayUnderTest({ script: NO_DELAYS, listening: 'echo' })
  await using echo = await echoServer()
  await gateway.load.ask('openProtocol3', { url: gateway.url, calls })
  await gateway.load.ask('openMicrophones', { speechShare: 0, echo: true })
  await echo.load.ask('openEcho', { url: echo.url, calls })

  const results = await interleaved(setting.short ? 1 : 5, {
    gateway: () => stream(gateway, setting),
    echo: () => stream(echo, setting),
  })
  const [ours, floor] = [share(results.gateway, calls), share(results.echo, calls)]
  return [
    { what: `${calls} calls both ways, each`, unit: '% of a core', ours, floor },
    {
      what: `${calls} calls both ways, against the echo`,
      unit: 'times',
      ours: median(
        results.gateway.map((used, round) => used.cpuMs / (results.echo[round]?.cpuMs ?? Number.NaN)),
      ),
      goal: { atMost: 1.3 },
      floor: 1,
    },
  ]
}

interface Duty {
  what: string
  speechShare: number
}

async function detecting(setting: Setting, calls: number, { what, speechShare }: Duty): Promise<Figure> {
  await using gateway = await gatewayUnderTest({ script: NO_DELAYS, listening: 'real' })
  await gateway.load.ask('openProtocol3', { url: gateway.url, calls })
  await gateway.load.ask('openMicrophones', { speechShare, echo: false })
  const { gateway: rounds } = await interleaved(setting.short ? 1 : 3, {
    gateway: () => stream(gateway, setting),
  })
  return {
    what: `${calls} calls with voice-activity detection, ${what}, each`,
    unit: '% of a core',
    ours: share(rounds, calls),
    goal: { atMost: 0.8 },
    peer:
      setting.livekit && !setting.short ? await liveKitListening(setting.livekit, speechShare) : undefined,
  }
}

async function stream(contender: Contender, { short }: Setting): Promise<Usage> {
  await contender.load.ask('startFrames', null)
  await sleep(short ? 300 : 1000)
  const used = await usage(contender, short ? 700 : 4000)
  await contender.load.ask('stop', null)
  return used
}

const share = (rounds: Usage[], calls: number) =>
  median(rounds.map(({ cpuMs, wallMs }) => (cpuMs / wallMs / calls) * 100))

const LIVEKIT_CALLS = 20

async function liveKitListening(entry: string, speechShare: number): Promise<number> {
  await using peer = await liveKit({ entry, script: NO_DELAYS, calls: LIVEKIT_CALLS, vad: true, speechShare })
  await sleep(2000)
  const before = { at: performance.now(), cpu: cpuMs(peer.pid) }
  await sleep(8000)
  const wallMs = performance.now() - before.at
  return ((cpuMs(peer.pid) - before.cpu) / wallMs / LIVEKIT_CALLS) * 100
}
