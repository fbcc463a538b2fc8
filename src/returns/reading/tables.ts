import { stat } from 'node:fs/promises'
import { readCsvRows } from '../../platform/documents/csv-in.ts'
import type { XlsxCell } from '../../platform/documents/xlsx/model.ts'
import { type Budget, UnreadableTable } from '../../platform/documents/xlsx/stream/faults.ts'
import { openXlsx } from '../../platform/documents/xlsx/stream/open.ts'
import type { MergedRange, RowFault } from '../../platform/documents/xlsx/stream/sheet.ts'
import { kindOf, type ReturnFile, sourceOf } from './files.ts'

export type OnTableRow = (row: number, cells: readonly XlsxCell[], faults: readonly RowFault[] | null) => void

/** What is known of a table when all its rows have come: merged ranges, and how a text file's bytes were read. */
export type TableEnd = { merged: readonly MergedRange[]; encoding: string | null; nuls: number }

/** A sheet or a CSV file, whose rows are read when they are wanted. `weight`: bytes, for progress. */
export type ReturnTable = {
  file: string
  sheet: string | null
  hidden: boolean
  /** The only sheet of its workbook: the file's name may then say what the sheet's does not. */
  alone: boolean
  weight: number
  readRows(onRow: OnTableRow, onShare: (share: number) => void): Promise<TableEnd>
}

export type OpenTables = {
  tables: readonly ReturnTable[]
  strange: readonly { file: string; sheet: string | null; why: string }[]
  close(): void
}

/** A file of a return that cannot be read, with a sentence for the person who sent it. */
export class UnreadableFile extends Error {
  readonly file: string
  constructor(file: string, cause: UnreadableTable) {
    super(cause.message, { cause })
    this.name = 'UnreadableFile'
    this.file = file
  }
}

/** Says of which file a fault is. */
export const ofFile = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw error instanceof UnreadableTable ? new UnreadableFile(file, error) : error
  }
}

const workbookTables = async (file: ReturnFile, budget: Budget) => {
  const book = await openXlsx(sourceOf(file), budget)
  const tables = book.sheets.map(
    ({ name, hidden, packed }, at): ReturnTable => ({
      file: file.name,
      sheet: name,
      hidden,
      alone: book.sheets.length === 1,
      weight: packed,
      readRows: (onRow, onShare) =>
        ofFile(file.name, async () => ({ merged: await book.readRows(at, onRow, onShare), encoding: null, nuls: 0 })),
    }),
  )
  return { tables, close: book.close }
}

const textTable = async (file: ReturnFile, budget: Budget): Promise<ReturnTable> => {
  const weight = 'path' in file ? (await stat(file.path)).size : file.bytes.length
  return {
    file: file.name,
    sheet: null,
    hidden: false,
    alone: true,
    weight,
    readRows: (onRow, onShare) =>
      ofFile(file.name, async () => {
        let done = 0
        const onBytes = (bytes: number) => {
          done += bytes
          onShare(done / Math.max(1, weight))
        }
        const { encoding, nuls } = await readCsvRows(sourceOf(file), (row, cells) => onRow(row, cells, null), {
          budget,
          onBytes,
        })
        return { merged: [], encoding, nuls }
      }),
  }
}

/** Opens every file, reads no rows yet; the caller closes. Throws `UnreadableFile`. */
export const openTables = async (files: readonly ReturnFile[], budget: Budget): Promise<OpenTables> => {
  const tables: ReturnTable[] = []
  const strange: { file: string; sheet: null; why: string }[] = []
  const closers: (() => void)[] = []
  const close = () => {
    for (const one of closers) one()
  }
  try {
    for (const file of files) {
      const kind = await kindOf(file)
      if (kind === 'other') strange.push({ file: file.name, sheet: null, why: 'It is neither a workbook nor CSV.' })
      if (kind === 'text') tables.push(await textTable(file, budget))
      if (kind !== 'workbook') continue
      const book = await ofFile(file.name, () => workbookTables(file, budget))
      closers.push(book.close)
      tables.push(...book.tables)
    }
    return { tables, strange, close }
  } catch (error) {
    close()
    throw error
  }
}
