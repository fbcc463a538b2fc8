/**
 * Waits for SIGINT, SIGTERM or SIGHUP (a closed terminal), then runs `stop`. A second signal, or half a minute, ends
 * the process at once; what it leaves is taken up by the next start.
 */
export const untilStopped = (stop: () => Promise<void>, hangup: boolean): Promise<0 | 1> =>
  new Promise((resolve) => {
    const signals: NodeJS.Signals[] = hangup ? ['SIGINT', 'SIGTERM', 'SIGHUP'] : ['SIGINT', 'SIGTERM']
    let stopping = false
    const on = (): void => {
      if (stopping) process.exit(1)
      stopping = true
      setTimeout(() => process.exit(1), 30_000).unref()
      stop().then(
        () => resolve(0),
        () => resolve(1),
      )
    }
    for (const signal of signals) process.on(signal, on)
  })
