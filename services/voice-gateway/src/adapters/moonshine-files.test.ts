import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { moonshineFiles } from './moonshine-files.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moonshine-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('the weights of the local ear', () => {
  it('are found where npm installed them', async () => {
    expect(await moonshineFiles('tiny')).toMatchObject({
      encoder: expect.stringMatching(/tiny\/quantized\/encoder_model\.onnx$/),
    })
  })

  it('say what is missing and what to do', async () => {
    const message = /cannot start: .*encoder_model\.onnx cannot be read\. Run "npm ci"/
    await expect(moonshineFiles('base', folder)).rejects.toThrow(message)
  })

  it('are refused when they are others than those tested', async () => {
    await mkdir(join(folder, 'base', 'quantized'), { recursive: true })
    for (const name of ['encoder_model', 'decoder_model_merged']) {
      await writeFile(join(folder, 'base', 'quantized', `${name}.onnx`), 'something else')
    }
    await expect(moonshineFiles('base', folder)).rejects.toThrow(/is not the \w+\.onnx that was tested/)
  })
})
