import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openXlsx } from '../../src/platform/documents/xlsx/stream/open.ts'
import { root } from '../support/run-tool.ts'

export const throughline = join(root, 'bin/throughline')

const rowsOf = async (file: string): Promise<number> => {
  const book = await openXlsx(file)
  let rows = 0
  for (const at of book.sheets.keys())
    await book.readRows(at, () => {
      rows += 1
    })
  book.close()
  return rows
}

/** A workbook of an invented authority with this many children. */
const sampleOf = (folder: string, children: number): string => {
  const out = join(folder, String(children))
  const made = spawnSync(throughline, ['sample', '--children', String(children), '--seed', '4', '--out', out], {
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(`throughline sample ended with ${made.status}: ${made.stderr}`)
  const workbook = readdirSync(out, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('.xlsx'))
  if (!workbook) throw new Error(`throughline sample made no workbook in ${out}.`)
  return join(out, workbook)
}

/** An Annex A of at least so many rows. How many children make them is told by a small authority: rows grow with children. */
export const workbookOf = async (
  folder: string,
  rows: number,
): Promise<{ file: string; rows: number; children: number }> => {
  const few = 20_000
  const each = (await rowsOf(sampleOf(folder, few))) / few
  const children = Math.ceil((1.03 * rows) / each)
  const file = sampleOf(folder, children)
  return { file, rows: await rowsOf(file), children }
}
