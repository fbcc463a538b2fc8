import { DatabaseSync } from 'node:sqlite'

export type Lock = { release(): void }

/** A lock that nobody refers to would be closed by the garbage collector. */
const held = new Set<DatabaseSync>()

/**
 * Takes a lock on `file` for this process, or gives null when another process has it. It is the operating system's
 * lock (by way of SQLite, which Node has built in), so it ends with the process however the process ends.
 */
export const takeLock = (file: string): Lock | null => {
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    database.exec('pragma locking_mode = exclusive; pragma journal_mode = memory; begin exclusive')
    held.add(database)
    const release = () => {
      held.delete(database)
      database.close()
    }
    return { release }
  } catch (error) {
    database.close()
    if (/locked|busy/.test((error as Error).message)) return null
    throw error
  }
}
