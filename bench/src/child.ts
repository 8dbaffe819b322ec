import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

type Face = Record<string, (input: never) => Promise<unknown>>
type Input<F extends Face, Name extends keyof F> = Parameters<F[Name]>[0]
type Answer<F extends Face, Name extends keyof F> = Awaited<ReturnType<F[Name]>>

/** Another process of the benchmark, with a face of functions that are called by name. */
export interface Child<F extends Face> extends AsyncDisposable {
  pid: number
  ask<Name extends keyof F>(name: Name, input: Input<F, Name>): Promise<Answer<F, Name>>
}

interface Question {
  id: number
  name: string
  input: unknown
}

type Reply = { id: number; answer: unknown } | { id: number; error: string }

const STOP_WITHIN_MS = 10_000

/** Starts `module` in a process of its own; resolves when it listens for questions. */
export async function startChild<F extends Face>(module: URL, ...args: string[]): Promise<Child<F>> {
  const execArgv = ['--import', import.meta.resolve('tsx'), '--expose-gc']
  const child = fork(fileURLToPath(module), args, { execArgv, serialization: 'advanced' })
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>()
  let lastId = 0
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))

  const ready = new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => {
      const error = new Error(`${fileURLToPath(module)} ended with code ${code}`)
      reject(error)
      for (const { reject } of waiting.values()) reject(error)
    })
    child.on('message', (message: Reply | 'ready') => {
      if (message === 'ready') return resolve()
      const asked = waiting.get(message.id)
      waiting.delete(message.id)
      if ('error' in message) asked?.reject(new Error(message.error))
      else asked?.resolve(message.answer)
    })
  })
  await ready

  return {
    pid: child.pid ?? 0,
    ask: (name, input) =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject })
        child.send({ id, name: String(name), input } satisfies Question)
      }),
    async [Symbol.asyncDispose]() {
      const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS)
      if (child.connected) child.disconnect()
      await exited
      clearTimeout(impatience)
    },
  }
}

/** The other end: answers what the parent asks, and ends with it. */
export function answerParent<F extends Face>(face: F, end: () => Promise<void> = async () => {}): void {
  const reply = (message: Reply | 'ready') => process.send?.(message)
  process.on('message', ({ id, name, input }: Question) => {
    const work = (face[name] as (input: unknown) => Promise<unknown>)(input)
    work.then(
      (answer) => reply({ id, answer }),
      (error: unknown) => reply({ id, error: String(error instanceof Error ? error.stack : error) }),
    )
  })
  process.once('disconnect', () => void end().finally(() => process.exit(0)))
  reply('ready')
}
