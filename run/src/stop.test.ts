import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'

const PROGRAM = `
  import { stopSignal } from ${JSON.stringify(new URL('./stop.ts', import.meta.url).href)}
  const stop = stopSignal()
  stop.addEventListener('abort', () => console.log('stopping'))
  setTimeout(() => process.exit(stop.aborted ? 0 : 3), 5000)
  console.log('up')
`

it('ends at once when told a second time, but not by the echo of Ctrl-C through npm', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', PROGRAM])
  const lines = child.stdout.setEncoding('utf8')[Symbol.asyncIterator]()
  expect((await lines.next()).value).toBe('up\n')
  child.kill('SIGINT')
  expect((await lines.next()).value).toBe('stopping\n')
  child.kill('SIGINT')
  await sleep(700)
  expect(child.exitCode).toBeNull()
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([1, null])
})

it('does not outlive a supervisor that was killed', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', PROGRAM], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const lines = child.stdout?.setEncoding('utf8')[Symbol.asyncIterator]()
  expect((await lines?.next())?.value).toBe('up\n')
  child.disconnect()
  expect((await lines?.next())?.value).toBe('stopping\n')
  child.kill('SIGKILL')
})
