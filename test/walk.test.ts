import { existsSync, readFileSync } from 'node:fs'
import { trace } from '@opentelemetry/api'
import { BasicTracerProvider, type SpanProcessor } from '@opentelemetry/sdk-trace-base'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signIn } from './src/caller.ts'
import { type InProcess, openInProcess } from './src/in-process.ts'
import { said, silence } from './src/speech.ts'

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const ROOTS: Record<string, string> = { web: 'web/src', run: 'run/src' }

/** The files that a walk of the README names, in its order. */
function walk(title: string): string[] {
  const [, text = ''] = README.split(`**${title}**`)
  const [paragraph = ''] = text.split('\n\n')
  return [...paragraph.matchAll(/`([\w-]+\/[\w./-]+\.tsx?)`/g)].map(([, file = '']) => file)
}

const entered: string[] = []
const spanNames: SpanProcessor = {
  onStart: ({ name }) => void entered.push(name),
  onEnd() {},
  forceFlush: async () => {},
  shutdown: async () => {},
}

let domain: InProcess
beforeAll(async () => {
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [spanNames] }))
  domain = await openInProcess()
})
afterAll(async () => {
  await domain?.[Symbol.asyncDispose]()
})

it.each(['One utterance', 'One tool call'])('names only files that exist: %s', (title) => {
  const files = walk(title)
  expect(files.length).toBeGreaterThan(5)
  expect(files.filter((file) => !existsSync(new URL(`../${pathOf(file)}`, import.meta.url)))).toEqual([])
})

it('passes the files of a spoken utterance and its tool call in the order the README walks them', async () => {
  const before = await signIn(domain.url, { pin: '2468' })
  const { session_id, resume_secret: secret = '' } = await before.next('auth_ok')
  await before.hangUp()
  await domain.quiet()
  entered.length = 0

  // A call that is taken up again has no greeting, which would be spoken before anything is heard.
  const caller = await signIn(domain.url, { resume: { session_id, secret } })
  await caller.next('auth_ok')
  caller.send({ type: 'start_recording', stt_mode: 'streaming' })
  await caller.speak(Buffer.concat([silence(600), said('add-buy-milk'), silence(1500)]))
  const { turn_id, duration_ms } = await caller.next('audio_end')
  caller.played(turn_id, duration_ms)
  await caller.next('turn_ended')
  await caller.hangUp()
  await domain.quiet()

  for (const title of ['One utterance', 'One tool call']) {
    const onTheServer = walk(title).filter((file) => !file.startsWith('web/'))
    const passed = new Set(entered.filter((file) => onTheServer.includes(file)))
    expect([...passed]).toEqual(onTheServer)
  }
})

function pathOf(file: string): string {
  const [room = '', ...rest] = file.split('/')
  return `${ROOTS[room] ?? `services/${room}/src`}/${rest.join('/')}`
}
