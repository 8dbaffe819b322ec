/** Something that goes on until it is stopped. */
export interface RunningLoad {
  /** How many turns were answered, or frames received, so far. */
  done(): number
  stop(): Promise<void>
}

/** Every call takes one turn after the other. */
export function turnAfterTurn(turns: readonly (() => Promise<unknown>)[]): RunningLoad {
  let done = 0
  let stopped = false

  const loops = turns.map(async (turn) => {
    while (!stopped) {
      await turn()
      done += 1
    }
  })
  const ended = Promise.all(loops)
  ended.catch(() => {})
  return {
    done: () => done,
    async stop() {
      stopped = true
      await ended
    },
  }
}
