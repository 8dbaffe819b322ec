import type { Sql } from '@convonet/kit/store/sql'
import { PostgresSaver } from '@langchain/langgraph-checkpoint-postgres'
import { CONVERSATION_SCHEMA } from './migrations.ts'

const S = CONVERSATION_SCHEMA

/** Conversations as LangGraph checkpoints; its tables are made when missing. */
export async function createCheckpoints(pool: Sql['pool']): Promise<PostgresSaver> {
  const saver = new PostgresSaver(pool, undefined, { schema: S })
  // Two replicas that make the tables at once: one of them fails on a unique name and finds them made.
  await saver.setup().catch(() => saver.setup())
  return saver
}

/** Leaves the last checkpoint of a conversation only. One statement, so that a checkpoint written meanwhile stays whole. */
export async function pruneConversation(pool: Sql['pool'], thread: string): Promise<void> {
  await pool.query(
    `with last as (
       select checkpoint_id, checkpoint -> 'channel_versions' as versions from ${S}.checkpoints
       where thread_id = $1 order by checkpoint_id desc limit 1
     ), blobs as (
       delete from ${S}.checkpoint_blobs blob using last
       where blob.thread_id = $1 and (last.versions ->> blob.channel) is distinct from blob.version
     ), writes as (
       delete from ${S}.checkpoint_writes write using last
       where write.thread_id = $1 and write.checkpoint_id <> last.checkpoint_id
     )
     delete from ${S}.checkpoints old using last where old.thread_id = $1 and old.checkpoint_id < last.checkpoint_id`,
    [thread],
  )
}

/** Forgets conversations that nobody has continued since `moment`. */
export async function forgetConversationsBefore(pool: Sql['pool'], moment: Date): Promise<void> {
  await pool.query(
    `with old as (
       select thread_id from ${S}.checkpoints group by thread_id having max(checkpoint ->> 'ts') < $1
     ), blobs as (
       delete from ${S}.checkpoint_blobs using old where checkpoint_blobs.thread_id = old.thread_id
     ), writes as (
       delete from ${S}.checkpoint_writes using old where checkpoint_writes.thread_id = old.thread_id
     )
     delete from ${S}.checkpoints using old where checkpoints.thread_id = old.thread_id`,
    [moment.toISOString()],
  )
}
