import { AppError } from '@convonet/kit/wire/app-error'
import { z } from 'zod'
import type { WebSearch } from '../ports.ts'

const Answer = z.object({
  answer: z.string().nullish(),
  results: z
    .array(z.object({ title: z.string().default(''), url: z.string(), content: z.string().default('') }))
    .default([]),
})

const TIMEOUT_MS = 8000

/** Tavily's search, https://docs.tavily.com (POST /search, bearer key). */
export function createTavilySearch({ key, baseUrl }: { key: string; baseUrl: string }): WebSearch {
  return {
    async search({ query, topic, maxResults }, { signal }) {
      const response = await fetch(new URL('/search', baseUrl), {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          query,
          topic,
          max_results: maxResults,
          search_depth: 'basic',
          include_answer: true,
        }),
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      })
      if (!response.ok) {
        await response.body?.cancel()
        throw new AppError('upstream-failed', `The web search answered ${response.status}`)
      }
      const { answer, results } = Answer.parse(await response.json())
      return {
        summary: answer ?? '',
        results: results.map(({ title, url, content }) => ({ title, url, text: content })),
      }
    },
  }
}
