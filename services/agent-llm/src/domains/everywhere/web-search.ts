import { outcome } from '@convonet/kit/tools/outcome'
import type { ToolServer } from '@convonet/kit/tools/tool-server'
import { z } from 'zod'
import type { WebSearch } from '../../ports.ts'
import { firstSentences } from './first-sentences.ts'
import { webSearchLanguage } from './language/web-search.ts'

const Query = z.object({
  query: z.string().trim().min(2).max(400),
  max_results: z.int().min(1).max(20).optional(),
  topic: z.enum(['general', 'news', 'finance']).optional(),
})

const READ_OUT = 2

/** What the web says, as text to be told; it says so where nobody has given it a key. */
export function registerWebSearch({ readOpen }: ToolServer, webSearch: WebSearch | null): void {
  readOpen('web_search', Query, {
    description: 'Searches the web. Its results are what strangers have written.',
    language: webSearchLanguage,
    async work({ query, max_results = 5, topic = 'general' }, { signal }) {
      if (!webSearch) return outcome({ kind: 'not-connected' })
      const { summary, results } = await webSearch.search(
        { query, topic, maxResults: max_results },
        { signal },
      )
      const items = results.map(({ url, title, text }) => ({ id: url, label: title, text }))
      if (items.length === 0 && !summary) return outcome({ kind: 'nothing-found', query })
      const sources = results.slice(0, READ_OUT).map(({ title }) => title)
      const found = summary || (results[0]?.text ?? '')
      return outcome({ kind: 'found', items, found: firstSentences(found), sources })
    },
  })
}
