import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockFolder } from './folder-lock.ts'
import { currentProcess } from './process-identity.ts'

describe('lockFolder', { timeout: 30_000 }, () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'convonet-lock-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  it('makes the folder, and frees it again when disposed', async () => {
    const inside = join(folder, 'new')
    for (let round = 0; round < 3; round++) {
      const lock = await lockFolder(inside)
      await lock[Symbol.asyncDispose]()
    }
    expect(await readdir(join(inside, 'lock'))).toEqual([])
  })

  it('refuses a second holder and names the first', async () => {
    await using _lock = await lockFolder(folder)
    await expect(lockFolder(folder)).rejects.toMatchObject({
      code: 'conflict',
      message: `The folder ${folder} is in use by process ${process.pid} on ${hostname()}`,
    })
  })

  it('says which folder it cannot write to', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    await expect(lockFolder(file)).rejects.toMatchObject({ code: 'invalid' })
  })

  it('gives the folder to exactly one of several processes, also when the one before was killed', async () => {
    const first = await race(folder, 5)
    expect(first.holders).toHaveLength(1)
    for (const refusal of first.refusals) expect(refusal).toContain(`process ${first.holders[0]?.pid} `)
    await kill(first.holders)

    const second = await race(folder, 5)
    expect(second.holders).toHaveLength(1)
    await kill(second.holders)
  }, 60_000)

  it('takes over at once from a process whose number another one now has', async () => {
    const claim = { ...(await currentProcess()), startTicks: '1' }
    await claimed(claim)
    await using lock = await lockFolder(folder)
    expect(lock).toBeDefined()
  })

  it('takes over from another container once that is silent', async () => {
    await claimed({ ...(await currentProcess()), host: 'elsewhere' })
    await using lock = await lockFolder(folder, 20)
    expect(lock).toBeDefined()
  })

  it('leaves the folder to another container that gives signs of life', async () => {
    const claim = await claimed({ ...(await currentProcess()), host: 'elsewhere' })
    const beat = setInterval(() => utimes(claim, new Date(), new Date()), 20)
    await expect(lockFolder(folder, 100)).rejects.toMatchObject({
      code: 'conflict',
      facts: { host: 'elsewhere' },
    })
    clearInterval(beat)
  })

  /** Leaves a claim behind as if `identity` had the folder. */
  async function claimed(identity: object): Promise<string> {
    const lock = await lockFolder(folder)
    const [name = ''] = await readdir(join(folder, 'lock'))
    await lock[Symbol.asyncDispose]()
    const path = join(folder, 'lock', name)
    await writeFile(path, JSON.stringify(identity))
    return path
  }
})

const SCRIPT = `
import { lockFolder } from ${JSON.stringify(new URL('./folder-lock.ts', import.meta.url).href)}
try {
  await lockFolder(process.argv[1])
  process.stdout.write('held')
  setInterval(() => {}, 1000)
} catch (error) {
  process.stdout.write(error.message)
}`

async function race(folder: string, contenders: number) {
  const args = ['--import', 'tsx', '--input-type=module', '-e', SCRIPT, folder]
  const children = Array.from({ length: contenders }, () =>
    spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] }),
  )
  const words = await Promise.all(children.map(firstWords))
  return {
    holders: children.filter((_, index) => words[index] === 'held'),
    refusals: words.filter((word) => word !== 'held'),
  }
}

const firstWords = ({ stdout }: ChildProcess) =>
  new Promise<string>((resolve) => stdout?.once('data', (chunk: Buffer) => resolve(chunk.toString())))

async function kill(children: ChildProcess[]) {
  for (const child of children) {
    child.kill('SIGKILL')
    if (child.stdout) await text(child.stdout)
  }
}
