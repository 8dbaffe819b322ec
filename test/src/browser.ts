import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { it } from 'vitest'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
)

export const chromiumIsHere = CHROMIUM !== undefined

/** A test that is skipped by name where no Chromium is. */
export const inChromium = it.skipIf(!chromiumIsHere)

/** A real browser whose microphone plays `speech`, a WAV file, once from the moment it is opened; silence without one. */
export async function openBrowser(speech?: string): Promise<Browser> {
  const microphone = speech ? [`--use-file-for-fake-audio-capture=${speech}%noloop`] : []
  return await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      // A page that a test serves itself counts as one from the public network.
      '--disable-features=LocalNetworkAccessChecks',
      '--autoplay-policy=no-user-gesture-required',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      ...microphone,
    ],
  })
}
