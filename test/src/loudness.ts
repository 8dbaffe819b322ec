import type { Page } from 'playwright-core'

/** Taps what the page sends to the loudspeaker, before the page's own code runs. */
export async function listenToPage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: { at: number; level: number }[] = []
    Object.assign(window, { heard })
    const connect = AudioNode.prototype.connect as (
      this: AudioNode,
      to: AudioNode,
      ...rest: number[]
    ) => AudioNode
    function tapped(this: AudioNode, to: AudioNode, ...rest: number[]) {
      if (to instanceof AudioDestinationNode) watch(this)
      return connect.call(this, to, ...rest)
    }
    Object.assign(AudioNode.prototype, { connect: tapped })

    function watch(node: AudioNode) {
      const analyser = node.context.createAnalyser()
      connect.call(node, analyser)
      const samples = new Float32Array(analyser.fftSize)
      setInterval(() => {
        analyser.getFloatTimeDomainData(samples)
        const level = Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / samples.length)
        heard.push({ at: performance.timeOrigin + performance.now(), level })
      }, 20)
    }
  })
}

/** Unix ms and RMS of what has been played so far, one every 20 ms. */
export async function heardLevels(page: Page): Promise<{ at: number; level: number }[]> {
  return await page.evaluate(() => (window as unknown as { heard: { at: number; level: number }[] }).heard)
}
