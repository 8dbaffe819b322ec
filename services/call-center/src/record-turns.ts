import { TURN_FINISHED, TurnRecord } from '@convonet/contracts/monitor'
import type { Clock } from '@convonet/kit/process/clock'
import { pause } from '@convonet/kit/process/pause'
import { BATCH_SIZE, type Events } from '@convonet/kit/store/events'
import { z } from 'zod'
import type { TurnRecords } from './turn-records.ts'

/** With a hundred turns to a batch, 400 turns a second are four statements a second. */
const GATHER_MS = 250

/** Stores finished turns as they are announced, until `signal` aborts. */
export function recordTurns(
  { events, clock }: { events: Events; clock: Clock },
  turnRecords: TurnRecords,
  signal: AbortSignal,
): Promise<void> {
  async function store(batch: readonly unknown[]) {
    await turnRecords.add(z.array(TurnRecord).parse(batch))
    if (batch.length < BATCH_SIZE) await pause(clock, GATHER_MS, signal)
  }
  return events.subscribe(TURN_FINISHED, 'call-center', store, signal)
}
