import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createLog } from '@convonet/kit/process/log'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { startWorker } from './start-worker.ts'

const log = createLog('test', 'silent')
const workerData = { voice: 'kal16' }

it('starts a worker from its source', async () => {
  await expectsToSpeak(startWorker)
})

it('starts a worker that lies beside the bundle', async () => {
  const folder = await mkdtemp(
    fileURLToPath(new URL('../../../../node_modules/.start-worker-', import.meta.url)),
  )
  try {
    const entryPoints = ['start-worker', 'flite-worker'].map((name) =>
      fileURLToPath(new URL(`./${name}.ts`, import.meta.url)),
    )
    await build({
      entryPoints,
      outdir: folder,
      bundle: true,
      platform: 'node',
      format: 'esm',
      logLevel: 'error',
    })
    await expectsToSpeak((await import(pathToFileURL(`${folder}/start-worker.js`).href)).startWorker)
  } finally {
    await rm(folder, { recursive: true })
  }
})

async function expectsToSpeak(start: typeof startWorker) {
  const worker = start('flite-worker', { workerData, log })
  try {
    expect(await once(worker, 'message')).toEqual([{ type: 'ready' }])
    worker.postMessage({ text: 'Yes.', pauseMs: 0 })
    const [answer] = await once(worker, 'message')
    expect(answer.pcm.length).toBeGreaterThan(3200)
  } finally {
    await worker.terminate()
  }
}
