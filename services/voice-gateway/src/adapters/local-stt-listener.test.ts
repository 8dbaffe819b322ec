import { Channel } from '@convonet/kit/flow/channel'
import { manualClock } from '@convonet/kit/process/manual-clock'
import { describe, expect, it } from 'vitest'
import type { AudioFrame, Transcript } from '../ports.ts'
import { FakeSpeechWorker, tokensOf } from './fake-speech-worker.ts'
import { LocalListener } from './local-stt-listener.ts'
import { SpeechQueue } from './speech-queue.ts'

const FRAME_SAMPLES = 320
const speech = new Uint8Array(
  Int16Array.from({ length: FRAME_SAMPLES }, (_, i) => (i % 2 ? 6000 : -6000)).buffer,
)
const silence = new Uint8Array(2 * FRAME_SAMPLES)

/** A call whose microphone the test is, with threads that hear what the test says. */
function open() {
  const clock = manualClock()
  const [quick, thorough] = [new FakeSpeechWorker(), new FakeSpeechWorker()]
  const queueOf = (worker: FakeSpeechWorker) => {
    const queue = new SpeechQueue(() => worker, { threads: 1, limit: 4 })
    void queue.start()
    worker.ready()
    return queue
  }
  const transcripts = new Channel<Transcript>()
  const deps = { quick: queueOf(quick), thorough: queueOf(thorough), clock }
  const listener = new LocalListener(deps, transcripts)
  const microphone = new Channel<AudioFrame>()
  const call = new AbortController()
  const over = listener.listen(microphone, call.signal)

  return {
    quick,
    thorough,
    call,
    over,
    async say(frame: AudioFrame, ms: number) {
      for (let at = 0; at < ms; at += 20) {
        microphone.push(frame)
        await settled()
        clock.advance(20)
      }
      await settled()
    },
    async burst(...frames: AudioFrame[]) {
      for (const frame of frames) microphone.push(frame)
      await settled()
    },
    end: () => microphone.close(),
    async told() {
      const told: Transcript[] = []
      for await (const transcript of transcripts) told.push(transcript)
      return told
    },
  }
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve))
const seconds = ({ asked }: FakeSpeechWorker) => asked.map(({ samples }) => samples.length / 16_000)

describe('while somebody speaks', () => {
  it('tries to understand the first word after 300 ms of speech', async () => {
    const { quick, say } = open()
    await say(silence, 400)
    await say(speech, 280)
    expect(quick.asked).toHaveLength(0)
    await say(speech, 40)
    expect(seconds(quick)).toEqual([0.4])
  })

  it('goes on trying every 400 ms, from what it understood before', async () => {
    const { quick, say } = open()
    await say(speech, 300)
    quick.hear('I')
    await say(speech, 380)
    expect(quick.asked).toHaveLength(1)
    await say(speech, 20)
    expect(seconds(quick)).toEqual([0.3, 0.7])
    expect(quick.asked[1]?.draft).toEqual(tokensOf('I'))
  })

  it('tries again sooner when no word was understood', async () => {
    const { quick, say } = open()
    await say(speech, 300)
    quick.hear('')
    await say(speech, 300)
    expect(quick.asked).toHaveLength(2)
  })

  it('skips what the thread has no time for and never has two tries waiting', async () => {
    const { quick, say } = open()
    await say(speech, 3000)
    expect(seconds(quick)).toEqual([0.3])
    quick.hear('I want to')
    await say(speech, 20)
    expect(seconds(quick)).toEqual([0.3, 3.02])
  })

  it('settles old words at a pause and decodes only what came after it', async () => {
    const { quick, thorough, say, end, told } = open()
    await say(speech, 3000)
    await say(silence, 160)
    await say(speech, 3000)
    quick.hear('first')
    await say(speech, 20)
    quick.hear('First words.')
    await say(speech, 20)
    quick.hear('second words')
    expect(seconds(quick)).toHaveLength(3)
    expect(seconds(quick)[1]).toBeLessThan(3.2)
    expect(seconds(quick)[2]).toBeLessThan(3.2)
    end()
    await settled()
    thorough.hear('all words')
    expect((await told()).map(({ text }) => text)).toEqual(['first', 'First words second words', 'all words'])
  })
})

describe('at a pause', () => {
  it('decodes ahead, so that the transcript is there when the utterance turns out to be over', async () => {
    const { thorough, say, end, told } = open()
    await say(speech, 1000)
    await say(silence, 200)
    expect(seconds(thorough)).toEqual([1.2])
    thorough.hear('Stop.')
    await say(silence, 300)
    end()
    expect(await told()).toEqual([
      { text: 'Stop.', final: false },
      { text: 'Stop.', final: true },
    ])
    expect(thorough.asked).toHaveLength(1)
  })

  it('waits for what it decodes ahead when the utterance ends before that is done', async () => {
    const { thorough, say, end, told } = open()
    await say(speech, 1000)
    await say(silence, 240)
    end()
    await settled()
    expect(thorough.asked).toHaveLength(1)
    thorough.hear('Stop.')
    expect(await told()).toEqual([
      { text: 'Stop.', final: false },
      { text: 'Stop.', final: true },
    ])
  })

  it('lets go of it when the speaker goes on', async () => {
    const { thorough, say, end, told } = open()
    await say(speech, 1000)
    await say(silence, 220)
    await say(speech, 500)
    expect(thorough.stops).toBe(1)
    end()
    await settled()
    expect(seconds(thorough)).toEqual([1.2, 1.72])
    thorough.hear('Stop that.')
    expect((await told()).at(-1)).toEqual({ text: 'Stop that.', final: true })
  })

  it('keeps what it decoded of a long utterance', async () => {
    const { thorough, say, end, told } = open()
    await say(speech, 11_000)
    await say(silence, 220)
    thorough.hear('A long story.')
    await say(speech, 1000)
    end()
    await settled()
    expect(seconds(thorough)[1]).toBeLessThan(1.3)
    thorough.hear('The end.')
    expect((await told()).at(-1)).toEqual({ text: 'A long story. The end.', final: true })
  })
})

describe('at the end', () => {
  it('decodes a recording that is already there once', async () => {
    const { quick, thorough, burst, end, told } = open()
    await burst(...Array.from({ length: 50 }, () => speech), ...Array.from({ length: 20 }, () => silence))
    end()
    await settled()
    thorough.hear('All at once.')
    expect(await told()).toEqual([{ text: 'All at once.', final: true }])
    expect([quick, thorough].map(({ asked }) => asked.length)).toEqual([0, 1])
  })

  it.each([
    ['nothing but silence', silence, 2000],
    ['nothing at all', silence, 0],
    ['a click', speech, 40],
  ])('asks nobody about %s', async (_, frame, ms) => {
    const { quick, thorough, say, end, told } = open()
    await say(frame, ms)
    end()
    expect(await told()).toEqual([{ text: '', final: true }])
    expect([quick, thorough].map(({ asked }) => asked.length)).toEqual([0, 0])
  })

  it('decodes a minute without a pause in pieces that the model can hold', async () => {
    const { thorough, burst, end, told } = open()
    await burst(...Array.from({ length: 3000 }, () => speech))
    end()
    for (const text of ['one', 'two', 'three', 'four']) {
      await settled()
      thorough.hear(text)
    }
    expect((await told()).at(-1)?.text).toMatch(/^one two three/)
    expect(Math.max(...seconds(thorough))).toBeLessThanOrEqual(20.3)
    expect(seconds(thorough).reduce((sum, length) => sum + length)).toBeGreaterThanOrEqual(60)
  })

  it('fails with what the recogniser failed with', async () => {
    const { thorough, say, end, told } = open()
    await say(speech, 500)
    end()
    await settled()
    thorough.die()
    await expect(told()).rejects.toMatchObject({ code: 'upstream-failed' })
  })

  it('refuses sound without an end', async () => {
    const { burst, told } = open()
    await burst(...Array.from({ length: 130 }, () => new Uint8Array(32_000)))
    await expect(told()).rejects.toMatchObject({ code: 'invalid' })
  })
})

it('stops all work when the call ends', async () => {
  const { quick, thorough, say, call, over, told } = open()
  await say(speech, 1000)
  await say(silence, 200)
  const hungUp = new Error('hung up')
  call.abort(hungUp)
  await over
  await expect(told()).rejects.toBe(hungUp)
  expect([quick, thorough].map(({ stops }) => stops)).toEqual([1, 1])
})
