import readXlsxFile from 'read-excel-file/node'
import { addDays, type Day, isDay } from '../../day.ts'
import { cellFaults, isTooFar, isUnread1904, sheetFiles } from './marks.ts'
import type { ReadSheet, XlsxCell } from './model.ts'
import { checkKind, UnreadableXlsx, unpacked } from './zip.ts'

/** Days between the two ways of counting that workbooks have, from 1900 and from 1904. */
const from1900To1904 = 1_462

const dayOf = (date: Date, later: number): XlsxCell => {
  if (Number.isNaN(date.getTime())) return date.toString()
  // A time of day is a fraction, and may come out a millisecond short.
  const text = new Date(date.getTime() + 1).toISOString().slice(0, 10)
  return isDay(text) ? { day: addDays(text as Day, later) } : text
}

const cellOf = (value: unknown, later: number): XlsxCell => {
  if (value instanceof Date) return dayOf(value, later)
  if (typeof value === 'string') return value === '' ? null : value
  return typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/** Reads a workbook here and now; use `readXlsx`, which does it in a thread with limits. Throws `UnreadableXlsx`. */
export const readXlsxBytes = async (bytes: Buffer): Promise<readonly ReadSheet[]> => {
  checkKind(bytes)
  const files = await unpacked(bytes)
  const later = isUnread1904(files) ? from1900To1904 : 0
  for (const [name, xml] of files) if (name.startsWith('xl/') && isTooFar(xml)) throw new UnreadableXlsx('too-far')
  const places = [...sheetFiles(files).values()]
  try {
    const sheets = await readXlsxFile(bytes, { trim: false })
    return sheets.map(({ sheet, data }, at) => ({
      name: sheet,
      rows: data.map((row) => row.map((value) => cellOf(value, later))),
      faults: cellFaults(files.get(places[at] ?? '') ?? ''),
    }))
  } catch {
    throw new UnreadableXlsx('broken')
  }
}
