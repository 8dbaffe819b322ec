import { Tensor } from 'onnxruntime-node'

export interface MoonshineShape {
  layers: number
  heads: number
  headSize: number
}

type Tensors = Record<string, Tensor>

/** What the decoder has computed for the tokens so far, so that each is computed once. */
export class DecoderCache {
  readonly #shape: MoonshineShape
  readonly #past: Tensors = {}
  #length = 0

  constructor(shape: MoonshineShape) {
    this.#shape = shape
    for (let layer = 0; layer < shape.layers; layer++) {
      for (const part of ['decoder.key', 'decoder.value', 'encoder.key', 'encoder.value']) {
        const nothing = new Tensor('float32', new Float32Array(0), [0, shape.heads, 1, shape.headSize])
        this.#past[`past_key_values.${layer}.${part}`] = nothing
      }
    }
  }

  /** The decoder's inputs that say what it computed before. */
  feeds(): Tensors {
    return { ...this.#past, use_cache_branch: new Tensor('bool', [this.#length > 0], [1]) }
  }

  /** Takes over what one run computed, for the first `count` of the tokens that it was given. */
  extend(outputs: Tensors, count: number): void {
    const first = this.#length === 0
    this.#length += count
    for (const [name, tensor] of Object.entries(outputs)) {
      if (!name.startsWith('present')) continue
      const key = name.replace('present', 'past_key_values')
      if (name.includes('.decoder.')) this.#past[key] = this.#cropped(tensor)
      else if (first) this.#past[key] = tensor
    }
  }

  #cropped(tensor: Tensor): Tensor {
    const { heads, headSize } = this.#shape
    const given = tensor.dims[2] ?? 0
    if (given === this.#length) return tensor
    const from = tensor.data as Float32Array
    const kept = new Float32Array(heads * this.#length * headSize)
    for (let head = 0; head < heads; head++) {
      const at = head * given * headSize
      kept.set(from.subarray(at, at + this.#length * headSize), head * this.#length * headSize)
    }
    return new Tensor('float32', kept, [1, heads, this.#length, headSize])
  }
}
