import { InferenceSession, Tensor } from 'onnxruntime-node'
import { DecoderCache, type MoonshineShape } from './moonshine-cache.ts'
import { agreement, proposal } from './moonshine-draft.ts'
import type { MoonshineFiles, MoonshineSize } from './moonshine-files.ts'
import { withoutLoop } from './moonshine-loop.ts'

export interface Moonshine {
  /**
   * Token ids of what is said in 16 kHz samples, or null when `stopped` says so in between. `draft` is an earlier
   * transcript of the same sound, which makes it faster.
   */
  recognise(samples: Int16Array, options: RecogniseOptions): Promise<number[] | null>
}

export interface RecogniseOptions {
  draft: readonly number[]
  stopped: () => boolean
}

const SHAPES: Record<MoonshineSize, MoonshineShape> = {
  tiny: { layers: 6, heads: 8, headSize: 36 },
  base: { layers: 8, heads: 8, headSize: 52 },
}

const RATE = 16_000
const START = 1
const END = 2
const VOCABULARY = 32_768
/** Nobody speaks faster; more tokens than this are a loop. */
const TOKENS_PER_SECOND = 9
const LEAST_TOKENS = 4
/**
 * Silence put around the sound, with which base makes a quarter fewer errors in sentences. One who says a single word is
 * sometimes not heard for it, so what gives no word is tried again without.
 */
const PADDING = 0.4 * RATE
/** The encoder fails on less than a tenth of a second. */
const LEAST_SOUND = 0.2 * RATE

/** Without its arena it gives the memory of a long sound back; the decoder would be three times slower. */
const ENCODER: InferenceSession.SessionOptions = { enableCpuMemArena: false }

/**
 * Its last matrix is expanded to floats once instead of for every token, a third of the time; what that takes is saved by not
 * packing the others, which costs none.
 */
const DECODER: InferenceSession.SessionOptions = {
  extra: { session: { disable_quant_qdq: '1', disable_prepacking: '1' } },
}

/** Moonshine on one thread: an encoder over the whole sound, and a decoder that says it token by token. */
export async function loadMoonshine(size: MoonshineSize, files: MoonshineFiles): Promise<Moonshine> {
  const threads = { intraOpNumThreads: 1, interOpNumThreads: 1 }
  const encoder = await InferenceSession.create(files.encoder, { ...threads, ...ENCODER })
  const decoder = await InferenceSession.create(files.decoder, { ...threads, ...DECODER })

  return {
    async recognise(samples, options) {
      const tokens = await recogniseIn(padded(samples, PADDING), samples.length, options)
      if (tokens?.length !== 0) return tokens
      return await recogniseIn(padded(samples, 0), samples.length, options)
    },
  }

  async function recogniseIn(sound: Float32Array, length: number, options: RecogniseOptions) {
    const { last_hidden_state: state } = await encoder.run({
      input_values: new Tensor('float32', sound, [1, sound.length]),
    })
    if (!state) throw new TypeError('The encoder gave no state')
    const limit = LEAST_TOKENS + Math.ceil((length / RATE) * TOKENS_PER_SECOND)
    return await decode(decoder, { state, cache: new DecoderCache(SHAPES[size]), limit }, options)
  }
}

function padded(samples: Int16Array, padding: number): Float32Array {
  const sound = new Float32Array(Math.max(LEAST_SOUND, samples.length + 2 * padding))
  for (const [index, sample] of samples.entries()) sound[padding + index] = sample / 32_768
  return sound
}

interface EncodedSpeech {
  state: Tensor
  cache: DecoderCache
  limit: number
}

async function decode(
  decoder: InferenceSession,
  { state, cache, limit }: EncodedSpeech,
  { draft, stopped }: RecogniseOptions,
): Promise<number[] | null> {
  const tokens: number[] = []
  let last = START
  while (tokens.length < limit) {
    if (stopped()) return null
    const proposed = proposal(tokens, draft)
    const inputs = [last, ...proposed]
    const outputs = await decoder.run({
      input_ids: new Tensor('int64', BigInt64Array.from(inputs, BigInt), [1, inputs.length]),
      encoder_hidden_states: state,
      ...cache.feeds(),
    })
    const predicted = mostLikely(outputs.logits?.data as Float32Array)
    const agreed = agreement(proposed, predicted)
    cache.extend(outputs, agreed + 1)
    last = predicted[agreed] ?? END
    tokens.push(...proposed.slice(0, agreed))
    if (last === END) break
    tokens.push(last)
    const unlooped = withoutLoop(tokens)
    if (unlooped) return unlooped
  }
  return tokens
}

/** The best token after each of the tokens that were given. */
function mostLikely(logits: Float32Array): number[] {
  const best: number[] = []
  for (let from = 0; from < logits.length; from += VOCABULARY) {
    let token = 0
    for (let other = 1; other < VOCABULARY; other++) {
      if ((logits[from + other] ?? 0) > (logits[from + token] ?? 0)) token = other
    }
    best.push(token)
  }
  return best
}
