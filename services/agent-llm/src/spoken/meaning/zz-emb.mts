import { createLog } from '@convonet/kit/process/log'
import { createLocalEmbeddings } from '../../adapters/local-embeddings.ts'
import { readFileSync } from 'node:fs'
const e = createLocalEmbeddings({ log: createLog('test', 'silent') })
const tools = JSON.parse(readFileSync('/tmp/unseen/tools.json', 'utf8'))
const ex = tools.flatMap((t: any) => t.meta['convonet/examples'])
const signal = new AbortController().signal
let at = performance.now()
await e.embed(['hello'], { signal }); console.log('load', performance.now() - at)
at = performance.now(); await e.embed(ex, { signal }); console.log(ex.length, 'batch', performance.now() - at)
at = performance.now(); for (const x of ex.slice(0, 50)) await e.embed([x], { signal }); console.log('50 single', performance.now() - at)
console.log(process.memoryUsage().rss / 1e6)
for (const t of tools) console.log(t.name, t.meta['convonet/examples'].length, t.meta['convonet/phrases'].length)
process.exit(0)
