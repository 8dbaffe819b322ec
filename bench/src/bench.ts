import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { agent } from './agent.ts'
import { batchOverhead } from './batch-overhead.ts'
import { listening } from './listening.ts'
import { installLiveKit, LIVEKIT } from './livekit/install.ts'
import { describeMachine, load } from './machine.ts'
import type { Measurement, Section } from './measurement.ts'
import { memory } from './memory.ts'
import { offline } from './offline.ts'
import { formatSection, withSection } from './report.ts'
import { restaurant } from './restaurant.ts'
import { streamingFirstAudio } from './streaming-first-audio.ts'
import { throughput } from './throughput.ts'

const MEASUREMENTS: Record<string, Measurement> = {
  batch: batchOverhead,
  streaming: streamingFirstAudio,
  throughput,
  listening,
  memory,
  offline,
  agent,
  restaurant,
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const DOCUMENT = join(ROOT, 'docs/benchmarks.md')

/** Runs the measurements named, or all of them, and writes what it found into the documentation. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { short: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  })
  const { short, json } = values
  const known = Object.keys(MEASUREMENTS)
  const unknown = positionals.filter((name) => !known.includes(name))
  if (unknown.length > 0) return fail(`No measurement ${unknown.join(', ')}; there are ${known.join(', ')}`)

  const livekit = short ? null : await installLiveKit(join(ROOT, '.cache/bench'))
  if (!short && !livekit) print(`${LIVEKIT} cannot be had from the npm registry and is skipped`)

  for (const name of positionals.length > 0 ? positionals : known) {
    const before = load()
    const section = await MEASUREMENTS[name]?.({ short, livekit })
    if (section && json) print(JSON.stringify({ name, ...section }))
    else if (section) await report(name, section, { before, short })
  }
}

async function report(name: string, section: Section, { before, short }: { before: string; short: boolean }) {
  const made = `\`npm run bench -- ${name}\`, ${describeMachine()} (${before} before)`
  const text = formatSection(section, made)
  print(text)
  if (!short) await document(name, text)
}

async function document(name: string, text: string): Promise<void> {
  const before = existsSync(DOCUMENT) ? await readFile(DOCUMENT, 'utf8') : '# Benchmarks\n'
  await writeFile(DOCUMENT, withSection(before, name, text))
}

const print = (text: string) => void process.stdout.write(`${text}\n`)

function fail(reason: string): void {
  process.stderr.write(`${reason}\n`)
  process.exitCode = 1
}

await main()
