import { setTimeout as sleep } from 'node:timers/promises'
import { bareServer, type Contender, gatewayUnderTest } from './contenders.ts'
import type { Figure, Measurement, Setting } from './measurement.ts'
import { interleaved, type Usage, usage } from './rounds.ts'
import { NO_DELAYS } from './stand-ins/script.ts'
import { median } from './statistics.ts'

/** Enough that somebody always waits, and few enough that nobody sends 60 control messages a second. */
const CALLS = 80
/** A key held for a fifth of a second: what frames cost is measured as listening. */
const HELD_FRAMES = 10

/** How many turns a gateway can take, and what one costs it. */
export const throughput: Measurement = async (setting) => {
  await using gateway = await gatewayUnderTest({ script: NO_DELAYS, listening: 'deaf' })
  await using floor = await bareServer(NO_DELAYS)
  const contenders = { gateway, floor }
  return {
    title: 'Turns a second, and what one costs',
    counted: COUNTED,
    figures: [
      ...(await turnsOf(contenders, setting, protocol3)),
      ...(await turnsOf(contenders, setting, v2('wav'))),
      ...(setting.short ? [] : await turnsOf(contenders, setting, v2('webm'))),
    ],
  }
}

const COUNTED = `Stand-ins that answer at once, ${CALLS} calls that take turn after turn, the callers in a process of their own. CPU is that of
all threads of the gateway's process, its embedded database included. Protocol 3 stores each turn and its answer and sends
${HELD_FRAMES} frames up; v2 sends three seconds of speech up and a whole WAV down. The WebM row decodes three seconds of Opus a turn, which
is work on speech and stands here for comparison.`

interface Contenders {
  gateway: Contender
  floor: Contender
}

interface Kind {
  what: string
  goals: boolean
  open(contender: Contender): Promise<void>
  start(contender: Contender): Promise<void>
}

const protocol3: Kind = {
  what: 'protocol 3',
  goals: true,
  open: ({ load, url }) => load.ask('openProtocol3', { url, calls: CALLS }),
  start: ({ load }) => load.ask('startProtocol3', { frames: HELD_FRAMES }),
}

const v2 = (format: 'wav' | 'webm'): Kind => ({
  what: `v2's protocol, ${format === 'wav' ? 'WAV' : 'WebM/Opus'}`,
  goals: format === 'wav',
  open: ({ load, url }) => load.ask('openV2', { url, calls: CALLS }),
  start: ({ load }) => load.ask('startV2', { format }),
})

async function turnsOf(contenders: Contenders, { short }: Setting, kind: Kind): Promise<Figure[]> {
  const [rounds, windowMs, warmUpMs] = short ? [1, 500, 200] : [3, 4000, 2000]
  const run = (contender: Contender) => async () => {
    await kind.open(contender)
    await kind.start(contender)
    await sleep(warmUpMs)
    const used = await usage(contender, windowMs)
    await contender.load.ask('stop', null)
    await contender.load.ask('close', null)
    return used
  }
  const { gateway, floor } = await interleaved(rounds, {
    gateway: run(contenders.gateway),
    floor: run(contenders.floor),
  })
  const { what, goals } = kind
  return [
    {
      what: `turns a second, ${what}`,
      unit: 'turns/s',
      ours: rate(gateway),
      ...(goals && { goal: { atLeast: 400 } }),
      floor: rate(floor),
    },
    {
      what: `CPU of a turn, ${what}`,
      unit: 'ms',
      ours: cost(gateway),
      ...(goals && { goal: { atMost: 2 } }),
      floor: cost(floor),
    },
  ]
}

const rate = (rounds: Usage[]) => median(rounds.map(({ done, wallMs }) => (done * 1000) / wallMs))
const cost = (rounds: Usage[]) => median(rounds.map(({ done, cpuMs }) => cpuMs / done))
