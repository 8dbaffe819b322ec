import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { heldOut } from './held-out/all.ts'
import { type Heard, runUtterance } from './held-out/run-utterance.ts'
import { createJudge, vendorsIn } from './judge.ts'
import { type Options, readOptions } from './options.ts'
import { practice } from './practice/all.ts'
import { toHtml } from './report/html.ts'
import { toMarkdown } from './report/markdown.ts'
import { isGoodEnough, type Report } from './report/report.ts'
import { type Result, runScenario } from './run-scenario.ts'
import { scenarios } from './scenarios/all.ts'
import { openWorld, type World } from './world/open-world.ts'

const FOLDER = fileURLToPath(new URL('../report', import.meta.url))

/** Has simulated callers talk to the assistant and reports how they were served. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2))
  if (!isThere(options)) return fail(`No key of ${options.provider} is in the environment`)
  const startedAt = performance.now()
  await using world = await openWorld(settings(options))
  const report: Report = {
    provider: options.provider,
    results: options.sets.includes('scenarios') ? await runScenarios(world, options) : [],
    heard: options.sets.includes('held-out') ? await runUtterances(heldOut, world, options) : [],
    practised: options.sets.includes('practice') ? await runUtterances(practice, world, options) : [],
    seconds: Math.round((performance.now() - startedAt) / 1000),
  }
  await mkdir(FOLDER, { recursive: true })
  await writeFile(join(FOLDER, 'report.md'), toMarkdown(report))
  await writeFile(join(FOLDER, 'report.html'), toHtml(report))
  print(`\n${toMarkdown(report, { short: true })}\nThe whole report: ${join(FOLDER, 'report.html')}`)
  process.exitCode = isGoodEnough(report) ? 0 : 1
}

const isThere = ({ provider }: Options) =>
  provider === 'local' || vendorsIn(process.env).some((vendor) => vendor.provider === provider)

function fail(why: string): void {
  process.stderr.write(`${why}\n`)
  process.exitCode = 1
}

const settings = ({ provider }: Options) =>
  provider === 'local' ? {} : { ...process.env, LLM_PROVIDER: provider }

async function runScenarios(world: World, { only }: Options): Promise<Result[]> {
  const judge = createJudge(process.env)
  const results: Result[] = []
  for (const [domain, all] of Object.entries(scenarios)) {
    for (const scenario of all) {
      if (!`${domain} ${scenario.title}`.toLowerCase().includes(only)) continue
      const result = await runScenario(domain, scenario, world)
      if (judge) result.view = await judge(scenario, result.transcript)
      print(`${result.problems.length === 0 ? 'ok  ' : 'FAIL'} ${domain}: ${scenario.title}`)
      results.push(result)
    }
  }
  return results
}

async function runUtterances(set: typeof heldOut, world: World, { only }: Options): Promise<Heard[]> {
  const heard: Heard[] = []
  for (const [domain, all] of Object.entries(set)) {
    for (const utterance of all) {
      if (!`${domain} ${utterance.said}`.toLowerCase().includes(only)) continue
      heard.push(await runUtterance(domain, utterance, world))
    }
  }
  return heard
}

const print = (text: string) => process.stdout.write(`${text}\n`)

await main()
