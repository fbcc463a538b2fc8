import { type Budget, newBudget, UnreadableTable } from './faults.ts'
import { workbookParts } from './parts.ts'
import { XmlScanner } from './scanner.ts'
import { readSharedStrings } from './shared-strings.ts'
import { type MergedRange, type OnRow, SheetReader } from './sheet.ts'
import { openZip } from './zip-parts.ts'

/** A workbook whose sheets are read one row at a time. `sheets` in the order of the workbook; `packed`: bytes, for progress. */
export type OpenWorkbook = {
  sheets: readonly { name: string; hidden: boolean; packed: number }[]
  /** Calls `onRow` for each row that holds something; resolves to the merged ranges, which stand behind the rows. Throws `UnreadableTable`. */
  readRows(sheet: number, onRow: OnRow, onProgress?: (share: number) => void): Promise<readonly MergedRange[]>
  close(): void
}

const asFault = (error: unknown): unknown => {
  if (error instanceof UnreadableTable) return error
  // What the platform says of a damaged ZIP or of a text that is longer than it can hold.
  const code = (error as { code?: string } | null)?.code ?? ''
  return /^(Z_|ERR_|EINVAL)/.test(code) || error instanceof RangeError ? new UnreadableTable('broken') : error
}

/**
 * Opens an Excel workbook (XLSX), a path or its bytes, and reads what it is made of, but no sheet yet. Memory does not grow with the
 * rows, only with the different texts. Throws `UnreadableTable` with a sentence; a missing file is the platform's own error.
 */
export const openXlsx = async (source: string | Buffer, budget: Budget = newBudget()): Promise<OpenWorkbook> => {
  const zip = await openZip(source, budget)
  try {
    const parts = await workbookParts(zip)
    let strings: Promise<string[]> | null = null
    return {
      sheets: parts.sheets.map(({ name, hidden, part }) => ({ name, hidden, packed: zip.packed(part) })),
      close: zip.close,
      readRows: async (sheet, onRow, onProgress) => {
        try {
          strings ??= readSharedStrings(zip, parts.sharedStrings)
          const meaning = { strings: await strings, dateStyles: parts.dateStyles, from1904: parts.from1904 }
          const reader = new SheetReader(meaning, budget, onRow)
          const scanner = new XmlScanner(reader)
          const part = parts.sheets[sheet]!.part
          const found = await zip.read(part, (piece, share) => {
            scanner.push(piece)
            onProgress?.(share)
          })
          if (!found) throw new UnreadableTable('broken')
          scanner.end()
          return reader.merged
        } catch (error) {
          throw asFault(error)
        }
      },
    }
  } catch (error) {
    zip.close()
    throw asFault(error)
  }
}
