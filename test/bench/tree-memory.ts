import { readdirSync, readFileSync } from 'node:fs'

const readProc = (file: string): string => {
  try {
    return readFileSync(`/proc/${file}`, 'latin1')
  } catch {
    return ''
  }
}

/** Every process of the machine with its parent; empty where there is no /proc. */
const parents = (): Map<number, number> => {
  const found = new Map<number, number>()
  try {
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue
      // The command's name stands in brackets and may hold blanks; the parent is the second field behind it.
      const parent = readProc(`${name}/stat`).split(') ').at(-1)?.split(' ')[1]
      if (parent) found.set(Number(name), Number(parent))
    }
  } catch {
    return found
  }
  return found
}

const residentBytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readProc(`${pid}/status`))?.[1] ?? 0) * 1024

/** What a process and all that it started hold in memory now; 0 where the system does not say (no /proc). */
const treeBytes = (root: number): number => {
  const parentOf = parents()
  const isBelow = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parentOf.get(at))
      if (at === root) return true
    return false
  }
  return [...parentOf.keys()].filter(isBelow).reduce((sum, pid) => sum + residentBytes(pid), 0)
}

/** Looks ten times a second; `peak()` ends that and says the most in bytes, or null where it cannot be measured. */
export const watchTree = (root: number): { peak: () => number | null } => {
  let most = 0
  const look = () => {
    most = Math.max(most, treeBytes(root))
  }
  const timer = setInterval(look, 100)
  return {
    peak: () => {
      clearInterval(timer)
      return most > 0 ? most : null
    },
  }
}
