import { randomUUID } from 'node:crypto'
import { Prompt } from '@convonet/contracts/agent'
import { createLog } from '@convonet/kit/process/log'
import { createPostgresSql } from '@convonet/kit/store/postgres-sql'
import { postgresProgram, startPostgres } from '@convonet/kit/testing/postgres'
import { AIMessageChunk } from '@langchain/core/messages'
import { describe, expect, it } from 'vitest'
import { someone } from './agent-under-test.ts'
import { replyDeps } from './graph-under-test.ts'
import { createToolHost } from './mcp-host.ts'
import { migrations } from './migrations.ts'
import type { ChatModel } from './ports.ts'
import { reply } from './reply.ts'

const nextTick = () => new Promise<void>((resolve) => setImmediate(resolve))

describe.skipIf(!postgresProgram())('on PostgreSQL, where a write may overtake a read', () => {
  it('the turn right after a barge-in knows what was heard', async () => {
    await using server = await startPostgres()
    const log = createLog('test', 'silent')
    await using sql = await createPostgresSql({ url: server.url, log })
    await sql.migrate('agent-llm', migrations)
    let seen: string[] = []
    const model: ChatModel = {
      provider: 'scripted',
      model: 'test',
      async *stream({ messages }, { signal }) {
        seen = messages.map((message) => `${message.getType()}: ${message.text}`)
        for (const content of ['one ', 'two ', 'three ', 'four']) {
          await nextTick()
          signal.throwIfAborted()
          yield new AIMessageChunk({ content })
        }
      },
    }
    await using host = await createToolHost([], { timeoutMs: 1000 })
    const deps = await replyDeps(sql, { model, host })

    for (let call = 0; call < 20; call++) {
      const callId = randomUUID()
      const caller = someone()
      const turn = (number: number, more: object = {}) =>
        Prompt.parse({ callId, turnId: `${callId}.${number}`, text: `turn ${number}`, ...more })
      const first = reply(turn(1), deps, { caller, signal: new AbortController().signal })
      await first.next()
      await first.next()
      await first.return(undefined)
      const next = turn(2, { interrupted: { turnId: `${callId}.1`, heard: 'one' } })
      for await (const _ of reply(next, deps, { caller, signal: new AbortController().signal }));
      expect(seen).toEqual(['human: turn 1', 'ai: one—', 'human: turn 2'])
    }
  })
})
