import type { Clock } from '@convonet/kit/process/clock'
import type { ToolLedger } from '@convonet/kit/tools/tool-ledger'
import { beginTurn, finishedTurn, openTurn } from '../conversation.ts'
import { shorten } from '../digest.ts'
import type { Confirmation } from '../ports.ts'
import { type Config, runOf, type TurnCalls, type TurnState } from '../turn-state.ts'
import { heardQuestion } from './ask-first.ts'

export interface RecallDeps {
  ledger: Pick<ToolLedger, 'writesOf'>
  clock: Clock
  confirmation: Confirmation
}

/** Begins the turn on what is remembered, or goes on with it where an earlier attempt stopped. */
export const recall =
  ({ ledger, clock, confirmation }: RecallDeps) =>
  async (state: TurnState, config: Config): Promise<Partial<TurnState>> => {
    const { prompt, messages } = state
    if (finishedTurn(messages, prompt.turnId)) return {}
    const { userId } = runOf(config).caller
    const turns = [prompt.turnId, openTurn(messages)].filter((id) => id !== undefined)
    const writes = userId ? await ledger.writesOf(userId, turns) : []
    const earlier = writes.find(({ turnId }) => turnId === prompt.turnId)
    return {
      ...shorten(beginTurn(messages, prompt, writes), state.digest),
      ...answered(state, confirmation),
      startedAt: earlier?.turnStartedAt ?? clock.now(),
      spentTokens: 0,
    }
  }

/**
 * What was held back is carried out after a yes, and only then, and forgotten otherwise. A yes that came before the question
 * was heard has the question asked again.
 */
function answered(state: TurnState, confirmation: Confirmation): Pick<TurnState, 'held' | 'approved'> {
  const { prompt, held, approved } = state
  if (approved?.turnId === prompt.turnId || held?.turnId === prompt.turnId) return { held, approved }
  if (!held || confirmation(prompt.text) !== 'yes') return { held: null, approved: null }
  const calls: TurnCalls = { turnId: prompt.turnId, calls: held.calls }
  return heardQuestion(state) ? { held: null, approved: calls } : { held: calls, approved: null }
}
