import type { ToolHost } from '../mcp-host.ts'
import type { ChooseDomains } from '../ports.ts'
import { type Config, runOf, type TurnState } from '../turn-state.ts'

/** Decides what the turn is about. */
export const choose =
  ({ chooseDomains, host }: { chooseDomains: ChooseDomains; host: ToolHost }) =>
  async (
    { prompt, messages, domains, startedAt }: TurnState,
    config: Config,
  ): Promise<Partial<TurnState>> => {
    const { signal, told, sceneAt } = runOf(config)
    const scene = sceneAt(startedAt)
    const chosen = await chooseDomains(
      { text: prompt.text, messages, sticky: domains, tools: host.tools, scene },
      { signal },
    )
    told.domain = chosen.join('+')
    return { domains: chosen }
  }
