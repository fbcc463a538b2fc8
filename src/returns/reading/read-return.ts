import { newBudget } from '../../platform/documents/xlsx/stream/faults.ts'
import type { Column, List, ReadReturn } from '../model.ts'
import { newCollector } from './collector.ts'
import { readCover } from './cover.ts'
import { columnsOf, editionOf, editionsOf } from './edition.ts'
import type { ReturnFile } from './files.ts'
import { type FirstRow, findHeader, likeness } from './headers.ts'
import { type Claim, nameReader } from './names.ts'
import { type Choose, readTable, type TableRead } from './read-table.ts'
import { openTables, type ReturnTable, UnreadableFile } from './tables.ts'

/** How far reading has come: `share` of all bytes, 0 to 1; `rows` read so far. */
export type ReadingProgress = { file: string; sheet: string | null; rows: number; share: number }

export type ReadOptions = {
  /** Editions of the return, oldest first; by the columns that came with the latest it is told which one this is. */
  editions?: readonly string[]
  onProgress?: (progress: ReadingProgress) => void
  signal?: AbortSignal
  /** How many rows the files may hold together, where it is not the usual number: for an authority larger than any. */
  mostRows?: number | undefined
}

/** `ok: false`: one of the files cannot be read, and so the return cannot; `sentence` says why and what to do. */
export type ReturnReading = { ok: true; read: ReadReturn } | { ok: false; file: string; sentence: string }

type OnShare = (table: ReturnTable, share: number, rows: number) => void
type Claimed = { table: ReturnTable; claim: Claim | null }

/** The surest name first, and what people see before what is hidden. */
const order = ({ table, claim }: Claimed): number => (claim?.how === 'sure' ? 0 : 1) + (table.hidden ? 2 : 0)

const claimOf = (table: ReturnTable, read: (name: string) => Claim | null): Claim | null => {
  if (table.sheet === null) return read(table.file)
  return read(table.sheet) ?? (table.alone ? read(table.file) : null)
}

/** A list by its columns alone: most of them must be there, and no other list may be as much like it. */
const byColumns =
  (lists: readonly List[], least: number): Choose =>
  (rows: readonly FirstRow[]) => {
    const found = lists
      .flatMap((list) => {
        const header = findHeader(list, rows)
        return header ? [{ list, header, like: likeness(list, header) }] : []
      })
      .sort((one, other) => other.like - one.like)
    const [best, next] = found
    return best && best.like >= least && best.like - (next?.like ?? 0) > 0.1 ? best : null
  }

/** The list that the name says, unless the columns are plainly those of another one that nothing else is called after. */
const byName =
  (list: List, free: readonly List[]): Choose =>
  (rows) => {
    const header = findHeader(list, rows)
    if (likeness(list, header) >= 0.5) return { list, header: header! }
    return byColumns(free, 0.8)(rows) ?? (header && { list, header })
  }

/** Reads open tables one after another into lists, each list once. */
class Reading {
  readonly collector = newCollector()
  readonly done = new Map<string, TableRead>()
  readonly strange: { file: string; sheet: string | null; why: string }[] = []
  cover: readonly string[] | null = null
  readonly #lists: readonly List[]
  readonly #onShare: OnShare

  constructor(lists: readonly List[], onShare: OnShare) {
    this.#lists = lists
    this.#onShare = onShare
  }

  free(claimed: ReadonlySet<string>): readonly List[] {
    return this.#lists.filter(({ id }) => !this.done.has(id) && !claimed.has(id))
  }

  async read(table: ReturnTable, choose: Choose, sure: List | null): Promise<boolean> {
    const found = await readTable(table, choose, this.collector, (share, rows) => this.#onShare(table, share, rows))
    if (!found) return false
    const { list, read } = found
    this.done.set(list.id, found)
    const was = `${table.sheet ?? table.file}${table.hidden ? ' (a hidden sheet)' : ''}`
    if (sure !== list || table.hidden)
      this.collector.note(list.id, '', read.headerRow, { what: 'sheet-name', was, now: list.title })
    return true
  }

  pass({ file, sheet }: ReturnTable, why: string): void {
    this.strange.push({ file, sheet, why })
  }
}

const readAll = async (reading: Reading, claimed: readonly Claimed[]): Promise<void> => {
  const named = claimed.filter(({ claim }) => claim).sort((one, other) => order(one) - order(other))
  const wanted = new Set(named.map(({ claim }) => claim!.list.id))
  const unnamed = claimed.filter(({ claim }) => !claim).map(({ table }) => table)
  for (const { table, claim } of named) {
    const { list, how } = claim!
    const before = reading.done.get(list.id)
    const at = before && (before.read.sheet ? `the sheet “${before.read.sheet}”` : before.read.file)
    if (before) reading.pass(table, `Its name is that of ${list.title}, which was read from ${at}.`)
    else if (!(await reading.read(table, byName(list, reading.free(wanted)), how === 'sure' ? list : null)))
      unnamed.push(table)
  }
  for (const table of unnamed) {
    const why = await readUnnamed(reading, table)
    if (why !== null) reading.pass(table, why)
  }
}

/** Takes the cover of a return that was written here out of the tables: it is no list, and says how the others are to be read. */
const withoutCover = async (reading: Reading, tables: readonly ReturnTable[]): Promise<readonly ReturnTable[]> => {
  const kept: ReturnTable[] = []
  for (const table of tables) {
    const lines = reading.cover === null ? await readCover(table) : null
    if (lines === null) kept.push(table)
    else reading.cover = lines
  }
  return kept
}

/** Why a table without a list's name is none, or null: what lies beside a return, such as a letter, does not spoil it. */
const readUnnamed = async (reading: Reading, table: ReturnTable): Promise<string | null> => {
  try {
    const found = await reading.read(table, byColumns(reading.free(new Set()), 0.6), null)
    return found ? null : 'Neither its name nor its columns are those of a list.'
  } catch (error) {
    if (error instanceof UnreadableFile && table.sheet === null && reading.done.size > 0) return error.message
    throw error
  }
}

const progressOf = (tables: readonly ReturnTable[], { onProgress, signal }: ReadOptions): OnShare => {
  const whole = tables.reduce((sum, { weight }) => sum + weight, 0) || 1
  const parts = new Map<ReturnTable, { share: number; rows: number }>()
  return (table, share, rows) => {
    signal?.throwIfAborted()
    if (!onProgress) return
    parts.set(table, { share, rows })
    let [done, all] = [0, 0]
    for (const [{ weight }, part] of parts) {
      done += weight * Math.min(1, part.share)
      all += part.rows
    }
    onProgress({ file: table.file, sheet: table.sheet, rows: all, share: done / whole })
  }
}

const resultOf = (reading: Reading, lists: readonly List[], editions: readonly string[]): ReadReturn => {
  const present = new Map(
    [...reading.done].map(([id, { list, reader }]) => {
      const missing = new Set(reader.missing(list.columns))
      return [id, new Set<Column>(list.columns.filter((column) => !missing.has(column.id)))]
    }),
  )
  const edition = editionOf(lists, editions, present)
  const read = lists.flatMap((list) => {
    const done = reading.done.get(list.id)
    return done
      ? [[list.id, { ...done.read, missingColumns: done.reader.missing(columnsOf(list, edition)) }] as const]
      : []
  })
  return {
    source: lists[0]?.source ?? 'annex-a',
    edition,
    lists: new Map(read),
    repairs: reading.collector.repairs(),
    unread: reading.collector.unreads(),
    strange: reading.strange,
    ...(reading.cover === null ? {} : { cover: reading.cover }),
  }
}

/**
 * Reads the files of one return (a workbook with a sheet for each list, or a file for each) as these lists. Nothing is guessed silently:
 * what was read otherwise than it stands is a repair, what could not be read is null and named in `unread`. A list that is missing is
 * simply not there; what belongs to no list is in `strange`. Runs in the caller's thread: for what strangers send use `readReturnInThread`.
 */
export const readReturn = async (
  files: readonly ReturnFile[],
  lists: readonly List[],
  options: ReadOptions = {},
): Promise<ReturnReading> => {
  try {
    const open = await openTables(files, newBudget(options.mostRows))
    try {
      const reading = new Reading(lists, progressOf(open.tables, options))
      reading.strange.push(...open.strange)
      const names = nameReader(lists)
      const tables = await withoutCover(reading, open.tables)
      await readAll(reading, tables.map((table) => ({ table, claim: claimOf(table, names) }))) // biome-ignore format: short
      return { ok: true, read: resultOf(reading, lists, options.editions ?? editionsOf(lists)) }
    } finally {
      open.close()
    }
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, file: error.file, sentence: error.message }
    throw error
  }
}
