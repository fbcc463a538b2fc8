/**
 * Waits for SIGINT, SIGTERM or SIGHUP (a closed terminal), then runs `stop`. A second signal, or half a minute, ends
 * the process at once; what it leaves is taken up by the next start. `stop` is told which signal it was.
 */
export const untilStopped = (stop: (signal: NodeJS.Signals) => Promise<void>, hangup: boolean): Promise<0 | 1> =>
  new Promise((resolve) => {
    const signals: NodeJS.Signals[] = hangup ? ['SIGINT', 'SIGTERM', 'SIGHUP'] : ['SIGINT', 'SIGTERM']
    let stopping = false
    const on = (signal: NodeJS.Signals): void => {
      if (stopping) process.exit(1)
      stopping = true
      setTimeout(() => process.exit(1), 30_000).unref()
      stop(signal).then(
        () => resolve(0),
        () => resolve(1),
      )
    }
    for (const signal of signals) process.on(signal, on)
  })
