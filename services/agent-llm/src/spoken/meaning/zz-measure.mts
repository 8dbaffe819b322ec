import { createLog } from '@convonet/kit/process/log'
import { HumanMessage } from '@langchain/core/messages'
import { createLocalChat } from '../../adapters/local-chat.ts'
import { createLocalEmbeddings } from '../../adapters/local-embeddings.ts'
import { createChooseDomains } from '../../choose-domain.ts'
import { createToolHost } from '../../mcp-host.ts'
import { allTools } from '../../testing/all-tools.ts'
import { productivity } from './unseen/productivity.ts'
import { mortgage } from './unseen/mortgage.ts'
import { healthcare } from './unseen/healthcare.ts'
import { restaurant } from './unseen/restaurant.ts'
import { elsewhere } from './unseen/elsewhere.ts'

const { createRestaurantServer } = await import('../../../../hanok-table/src/tools/server' + '.ts')
const nothing = new Proxy({}, { get: () => undefined })
const host = await createToolHost([createRestaurantServer({ log: createLog('test', 'silent'), db: nothing, ledger: nothing, clock: nothing, settings: nothing, config: nothing })], { timeoutMs: 1000 })
const tools = [...(await allTools()).filter((t) => t.domain !== 'restaurant'), ...host.tools]
const half = process.argv[2] ?? 'dev'
const useEmb = process.argv[3] !== 'lex'
const only = process.argv[4]
const log = createLog('test', 'silent')
const embeddings = useEmb ? createLocalEmbeddings({ log }) : null
const chat = createLocalChat({ embeddings })
const choose = createChooseDomains(embeddings)
const scene = { now: Date.parse('2026-11-22T14:30:00-05:00'), timeZone: 'America/New_York', name: null }
const signal = new AbortController().signal
const fmt = new Intl.DateTimeFormat('sv-SE', { timeZone: scene.timeZone, dateStyle: 'short', timeStyle: 'medium' })
const local = (v: unknown) => typeof v === 'string' && /^\d{4}-\d\d-\d\dT.*Z$/.test(v) ? fmt.format(new Date(v)).replace(' ', 'T') : String(v)

async function hear(text: string) {
  const domains = await choose({ text, messages: [], sticky: [], tools, scene }, { signal })
  let note: any = {}, say = ''
  const calls: any[] = []
  for await (const c of chat.stream({ instructions: '', messages: [new HumanMessage(text)], tools, withheld: [], scene } as any, { signal })) {
    if (c.additional_kwargs.note) note = c.additional_kwargs.note
    say += c.text
    for (const t of c.tool_call_chunks ?? []) calls.push({ name: t.name, args: JSON.parse(t.args!) })
  }
  const plan = note.plan
  const p = note.pending
  const commands = plan ? plan.commands : p ? (p.kind === 'confirm' ? p.commands : [p.command]) : []
  return { domains, commands, say, asked: plan ? plan.either || commands[0]?.sure === false : p?.kind === 'confirm' }
}
const sets: Record<string, string> = { productivity, mortgage, healthcare, restaurant }
const totals: any = {}
let ms = 0, n = 0
await hear('warm up the horse')
for (let i = 0; useEmb && i < 1; i++) await new Promise((r) => setTimeout(r, 100))
const verbose = process.env.V
for (const [domain, text] of Object.entries(sets)) {
  if (only && only !== domain) continue
  const lines = text.trim().split('\n').filter((_, i) => (half === 'all') || (half === 'dev') === (i % 2 === 0))
  const t = (totals[domain] = { n: 0, tool: 0, args: 0, asked: 0, domain: 0 })
  for (const line of lines) {
    const [left = '', said = ''] = line.split(' < ')
    const [names, ...rest] = left.split(' ')
    const wanted = rest.join(' ').split(';').map((s) => s.trim()).filter(Boolean).map((s) => s.split('='))
    const at = performance.now()
    const h = await hear(said)
    ms += performance.now() - at; n++
    t.n++
    const c = h.commands[0]
    const toolOk = names!.split('|').includes(c?.tool)
    const values = { ...(c?.items ?? {}), ...(c?.arguments ?? {}) }
    const fits = (v: unknown, w: string) => w.toLowerCase().split('|').some((x) => { const s = local(v).toLowerCase(); return /^[\d.]+$/.test(x) ? s === x : s.includes(x) })
    const missed = wanted.filter(([k, w]) => k === '*' ? !Object.values(values).some((v) => fits(v, w!)) : !(k! in values || Object.keys(values).some((x) => x.startsWith(k!))) ? !(k === 'time' && Object.values(values).some((v) => fits(v, w!))) && !(k === 'due' && Object.values(values).some((v) => fits(v, w!))) : !fits((values as any)[k!] ?? Object.entries(values).find(([x]) => x.startsWith(k!))?.[1], w!))
    t.tool += toolOk ? 1 : 0
    t.args += toolOk && missed.length === 0 ? 1 : 0
    t.asked += toolOk && h.asked ? 1 : 0
    t.domain += h.domains.includes(domain) ? 1 : 0
    if (verbose && !(toolOk && missed.length === 0)) console.log(toolOk ? 'ARGS' : 'TOOL', `[${h.domains}]`, line, '\n      =>', h.commands.slice(0, 3).map((c: any) => `${c.tool} ${JSON.stringify({ ...c.items, ...Object.fromEntries(Object.entries(c.arguments).map(([k, v]) => [k, typeof v === 'string' ? local(v) : v])) })}${c.sure ? '' : '?'}`).join(' || ') || `"${h.say.trim().slice(0, 60)}"`)
  }
}
let acted = 0, asked = 0, off = 0
if (!only || only === 'elsewhere') for (const [i, said] of elsewhere.trim().split('\n').entries()) {
  if (half !== 'all' && (half === 'dev') !== (i % 2 === 0)) continue
  const h = await hear(said)
  off++
  const real = h.commands.filter((c: any) => !['search_knowledge_base', 'web_search'].includes(c.tool))
  if (real.length) { h.asked ? asked++ : acted++; if (verbose) console.log('OFF', h.asked ? 'asked' : 'ACTED', said, '=>', real.map((c: any) => `${c.tool} ${JSON.stringify({ ...c.items, ...c.arguments })}`).slice(0, 2).join(' || ')) }
}
console.table(totals)
console.log({ off, acted, asked, msPerSentence: (ms / n).toFixed(1) })
await (embeddings as any)?.[Symbol.asyncDispose]()
process.exit(0)
