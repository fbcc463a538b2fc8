import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** What a running server says of itself in postmaster.pid. */
export type Postmaster = { pid: number; port: number; ready: boolean }

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM'
  }
}

/** On Linux: a postgres whose working folder is `data` (a real path), server or child of one. A zombie has none. */
const worksIn = (pid: string, data: string): boolean => {
  try {
    return (
      readlinkSync(`/proc/${pid}/cwd`) === data && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
    )
  } catch {
    return false
  }
}

/** A pid may have been given to another program since: the process must be a postgres that works in this folder. */
const isServerOf = (pid: number, data: string): boolean => {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return stdout.includes('postgres') && stdout.includes(data)
  }
  return worksIn(String(pid), realpathSync(data))
}

/** The server that runs on `data`, or null. A postmaster.pid that a killed server left behind counts as none. */
export const findPostmaster = (data: string): Postmaster | null => {
  let lines: string[]
  try {
    lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return null
  }
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 1 || !isServerOf(pid, data)) return null
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/**
 * Takes away a postmaster.pid that a killed server left, when its number now belongs to another program: PostgreSQL
 * alone would refuse to start for ever. Only where it is certain that no process, server or child of one, works in
 * the folder; true when it was taken away.
 */
export const clearStalePid = (data: string): boolean => {
  if (process.platform !== 'linux') return false
  const real = realpathSync(data)
  const atWork = readdirSync('/proc').some((pid) => /^\d+$/.test(pid) && worksIn(pid, real))
  if (atWork) return false
  rmSync(join(data, 'postmaster.pid'), { force: true })
  return true
}

/** Waits until no server runs on `data`; false when one still does after `milliseconds`. */
export const waitUntilGone = async (data: string, milliseconds: number): Promise<boolean> => {
  const deadline = Date.now() + milliseconds
  while (findPostmaster(data)) {
    if (Date.now() > deadline) return false
    await pause(20)
  }
  return true
}

/** Stops the server on `data`: politely to its clients first (fast), then at once (immediate), then by force. */
export const stopPostmaster = async (data: string): Promise<void> => {
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', 20_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ]
  for (const [signal, patience] of steps) {
    const running = findPostmaster(data)
    if (!running) return
    try {
      process.kill(running.pid, signal)
    } catch {
      // It ended by itself between the look and the signal.
    }
    if (await waitUntilGone(data, patience)) return
  }
  throw new Error(`The database process on ${data} cannot be stopped.`)
}
