import type { ChildProcess } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { findPostmaster, stopPostmaster } from './postmaster.ts'
import { type ServerPlan, startServer } from './server.ts'
import { relieve, watchOver } from './watchdog.ts'

export type Supervised = { port: number; stop(): Promise<void> }

export type Supervision = {
  plan: ServerPlan
  /** True when the server on this port takes our password. */
  answers: (port: number) => Promise<boolean>
  /** Told in plain words what happens to the database process. */
  say: (sentence: string) => void
}

/** Milliseconds between two looks at the process; a restart takes about 0.2 s more. */
const interval = 200

/** Keeps a server that a killed parent left, when it answers; else stops it and starts a new one. */
const adoptOrStart = async ({ plan, answers, say }: Supervision, beingStopped: boolean): Promise<number> => {
  const left = findPostmaster(plan.data)
  if (left && beingStopped) await stopPostmaster(plan.data)
  else if (left) {
    if (await answers(left.port)) {
      say(`A database process (${left.pid}) was left running by an earlier start; using it.`)
      return left.port
    }
    say(`A database process (${left.pid}) was left running by an earlier start and does not answer; stopping it.`)
    await stopPostmaster(plan.data)
  }
  await startServer(plan)
  return plan.port
}

const startAgain = async ({ plan, say }: Supervision, isStopping: () => boolean): Promise<void> => {
  for (let wait = 100; !isStopping(); wait = Math.min(wait * 2, 30_000)) {
    try {
      const start = performance.now()
      await startServer(plan)
      return say(`The database is back after ${Math.round(performance.now() - start)} ms.`)
    } catch (error) {
      say(`${(error as Error).message} Trying again in ${wait / 1000} s.`)
      await pause(wait)
    }
  }
}

/**
 * Runs the server for as long as this process lives: starts it again when it dies, and leaves none behind, however
 * this process ends.
 */
export const supervise = async (supervision: Supervision): Promise<Supervised> => {
  const { data } = supervision.plan
  const beingStopped = relieve(data)
  let watchdog: ChildProcess = watchOver(data)
  let stopping = false
  let looking: Promise<void> | null = null
  let port: number
  try {
    port = await adoptOrStart(supervision, beingStopped)
  } catch (error) {
    watchdog.kill('SIGKILL')
    throw error
  }
  const again = { ...supervision, plan: { ...supervision.plan, port } }
  const look = async (): Promise<void> => {
    if (watchdog.exitCode !== null || watchdog.signalCode !== null) watchdog = watchOver(data)
    if (stopping || findPostmaster(data)) return
    supervision.say('The database process stopped unexpectedly; starting it again.')
    await startAgain(again, () => stopping)
  }
  const timer = setInterval(() => {
    looking ??= look()
      .catch((error) => supervision.say((error as Error).message))
      .finally(() => {
        looking = null
      })
  }, interval)
  timer.unref()
  return {
    port,
    stop: async () => {
      stopping = true
      clearInterval(timer)
      await looking
      await stopPostmaster(data)
      watchdog.kill('SIGKILL')
    },
  }
}
