import { outcome } from '@convonet/kit/tools/outcome'
import type { ToolServer } from '@convonet/kit/tools/tool-server'
import { z } from 'zod'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import { firstSentences } from './first-sentences.ts'
import { knowledgeLanguage } from './language/knowledge.ts'

const Question = z.object({
  query: z.string().trim().min(2).max(400),
  top_k: z.int().min(1).max(20).optional(),
})

/** What our own documents say, with the name of the document it is from. */
export function registerKnowledgeSearch({ readOpen }: ToolServer, knowledge: Knowledge): void {
  readOpen('search_knowledge_base', Question, {
    description: 'Searches the documents of this organisation. Say which document an answer is from.',
    language: knowledgeLanguage,
    async work({ query, top_k = 5 }, { signal }) {
      const found = await knowledge.search(query, { most: top_k, signal })
      const [best] = found
      if (!best) return outcome({ kind: 'nothing-found', query })
      const items = found.map(({ id, title, heading, text }) => ({ id, label: title, heading, text }))
      return outcome({ kind: 'found', items, title: best.title, found: firstSentences(best.text) })
    },
  })
}
