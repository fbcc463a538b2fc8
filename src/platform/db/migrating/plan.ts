import type { Migration } from './files.ts'

/** A migration as the database's ledger remembers it. */
export type Applied = { number: number; name: string; checksum: string }

export type Plan = { pending: readonly Migration[] } | { fault: string; next: string }

/** Which migrations are still to be carried out, or why none may be. Pure. */
export const planMigrations = (known: readonly Migration[], applied: readonly Applied[]): Plan => {
  const newest = known.at(-1)?.number ?? 0
  const newer = applied.filter((one) => one.number > newest)
  if (newer.length > 0)
    return {
      fault: `The database is newer than this version of Throughline: it has ${newer.map((one) => one.name).join(', ')}.`,
      next: 'Start the newer version, or restore a backup that this version made.',
    }
  for (const one of applied) {
    const file = known.find((other) => other.number === one.number)
    if (!file)
      return {
        fault: `The database has ${one.name}, which this version of Throughline does not know.`,
        next: 'Check that the folder migrations is complete.',
      }
    if (file.checksum !== one.checksum)
      return {
        fault: `migrations/${file.name} was changed after this database was made with it.`,
        next: 'Put the original file back. While nothing is in use yet, delete the data folder instead and start again.',
      }
  }
  const last = applied.at(-1)?.number ?? 0
  const done = new Set(applied.map((one) => one.number))
  const pending = known.filter((one) => !done.has(one.number))
  const late = pending.find((one) => one.number < last)
  if (late)
    return {
      fault: `migrations/${late.name} came after number ${last} had been carried out.`,
      next: 'Give it the next free number. While nothing is in use yet, delete the data folder instead and start again.',
    }
  return { pending }
}
