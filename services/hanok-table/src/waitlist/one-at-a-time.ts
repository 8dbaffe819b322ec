export interface OneAtATime {
  /** Begins unless it is under way already: then whoever asks waits for that. */
  run(): Promise<void>
  /** When nothing is under way any more, however it ended. */
  ended(): Promise<void>
}

export function oneAtATime(task: () => Promise<void>): OneAtATime {
  let underWay: Promise<void> | null = null
  return {
    run() {
      underWay ??= task().finally(() => {
        underWay = null
      })
      return underWay
    },
    async ended() {
      await Promise.allSettled([underWay])
    },
  }
}
