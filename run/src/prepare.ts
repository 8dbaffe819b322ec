import { createLog, type Log } from '@convonet/kit/process/log'
import type { ServiceName } from '@convonet/kit/process/service'
import { CannotStart } from './cannot-start.ts'
import type { RunConfig } from './config.ts'
import { keysFor } from './keys.ts'
import {
  environment,
  missingKeys,
  missingPeers,
  readAllConfigs,
  readRunConfig,
  type ServiceConfigs,
} from './settings.ts'
import { openStores, type Stores } from './stores.ts'

export interface Prepared {
  config: RunConfig
  configs: ServiceConfigs
  stores: Stores
  logFor: (service: string) => Log
  /** Settings of v2 that are given and have no reader yet. */
  unused: readonly string[]
}

export interface Preparing {
  /** False for what answers on no port. */
  listens?: boolean
  /** Where the log goes. */
  logTo?: NodeJS.WritableStream
}

/** Settings read, stores open, keys at hand. Throws CannotStart with every problem there is, not only the first. */
export async function prepare(
  names: readonly ServiceName[],
  { listens = true, logTo = process.stdout }: Preparing = {},
): Promise<Prepared> {
  const { values, problems, unused } = environment()
  const run = readRunConfig(values)
  if (!run.ok) throw new CannotStart([...problems, ...run.problems, ...readAllConfigs(values).problems])

  const config = run.settings
  const output = outputTo(logTo)
  const logFor = (service: string) => createLog(service, config.LOG_LEVEL, output)
  const found = [...problems, ...missingKeys(config, values), ...missingPeers(names, config)]
  const stores = await openStores(config, logFor('convonet'), listens).catch(collect)
  const keys = stores && (await keysFor(config).catch(collect))
  const services = readAllConfigs({ ...keys, ...values })
  if (stores && services.ok && found.length === 0) {
    output.open()
    return { config, configs: services.settings, stores, logFor, unused }
  }
  await stores?.[Symbol.asyncDispose]()
  throw new CannotStart([...found, ...services.problems])

  function collect(error: unknown): undefined {
    if (!(error instanceof CannotStart)) throw error
    found.push(...error.problems)
  }
}

/** Writes at once, so that nothing is lost when the process ends; and not before `open`, as the problems are told together. */
function outputTo(stream: NodeJS.WritableStream) {
  let isOpen = false
  return {
    open() {
      isOpen = true
    },
    write(line: string) {
      if (isOpen) stream.write(line)
    },
  }
}
