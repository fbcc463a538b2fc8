import assert from 'node:assert/strict'
import test from 'node:test'
import { hasLibreOffice, savedByLibreOffice } from '../../../test/support/libreoffice.ts'
import { addDays } from '../../platform/day.ts'
import type { NewCell } from '../../platform/documents/xlsx/model.ts'
import { xlsxWorkbook } from '../../platform/documents/xlsx/write.ts'
import { annexALists } from '../annex-a/lists.ts'
import type { Column } from '../model.ts'
import { readReturn } from './read-return.ts'

const cellOf = ({ kind, codes }: Column, row: number, at: number): NewCell => {
  if ((row + at) % 7 === 0) return null
  if (kind === 'key') return `00${row}`
  if (kind === 'day') return row % 3 === 0 ? '12/03/2024' : { day: addDays('2023-01-01', row * 10 + at) }
  if (kind === 'count' || kind === 'number') return row
  if (codes) return codes[(row + at) % codes.length]!.printed ?? codes[(row + at) % codes.length]!.code
  return kind === 'postcode'
    ? 'NE1 4XX'
    : ['  North team', '=1+1', '007', 'N/A', 'Zoë – “so”', '1/2', '2024-05-06'][row % 7]!
}

test('a return that LibreOffice opened and saved again reads the same', async (context) => {
  if (!hasLibreOffice()) return context.diagnostic('LibreOffice Calc is not installed here, so this was not tried.')
  const bytes = await xlsxWorkbook(
    annexALists.map(({ number, title, columns }) => ({
      name: `${number}. ${title.slice(0, 20)}`,
      columns: columns.map(({ header, kind }) => ({ header, width: 12, kind: kind === 'day' ? 'day' : 'text' })),
      rows: Array.from({ length: 40 }, (_, row) => columns.map((column, at) => cellOf(column, row + 1, at))),
    })),
  )
  const [before, after] = [await read(bytes), await read(savedByLibreOffice(bytes))]
  assert.equal(before.lists.size, 11)
  assert.deepEqual(after, before)
})

const read = async (bytes: Buffer) => {
  const reading = await readReturn([{ name: 'return.xlsx', bytes }], annexALists)
  assert.ok(reading.ok)
  return reading.read
}
