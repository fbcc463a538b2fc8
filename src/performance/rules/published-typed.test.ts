import assert from 'node:assert/strict'
import test from 'node:test'
import { benchmarks } from '../../standards/benchmarks.ts'
import { allStandards } from '../scorecard.ts'
import { periodInWords, periodTyped } from './published-period.ts'
import { type PublishedRow, publishedColumns, readPublished } from './published-typed.ts'

const today = '2026-11-22'
const good = ['rereferral-12m', 'england', '', '2024-25', '22.6', '', '', 'Children in need 2025', '2025-10-30']
const read = (...rows: readonly (readonly (string | null)[])[]) =>
  readPublished([[...publishedColumns], ...rows].map((cells, at) => ({ row: at + 1, cells })), allStandards, today) // biome-ignore format: one call
const withCell = (column: (typeof publishedColumns)[number], text: string) => good.with(publishedColumns.indexOf(column), text) // biome-ignore format: one call

const periods: readonly [typed: string, from: string, to: string, words: string][] = [
  ['2024-25', '2024-04-01', '2025-03-31', '2024-25'],
  ['2024/25', '2024-04-01', '2025-03-31', '2024-25'],
  ['1999-00', '1999-04-01', '2000-03-31', '1999-00'],
  ['2021', '2021-01-01', '2021-12-31', 'Year to 31 December 2021'],
  ['2025-03-31', '2025-03-31', '2025-03-31', '31 March 2025'],
  ['31/03/2025', '2025-03-31', '2025-03-31', '31 March 2025'],
  ['30 September 2025', '2025-09-30', '2025-09-30', '30 September 2025'],
  ['Year to 30 September 2025', '2024-10-01', '2025-09-30', 'Year to 30 September 2025'],
  ['2025-04-01 to 2025-06-30', '2025-04-01', '2025-06-30', '1 April 2025 to 30 June 2025'],
]
for (const [typed, from, to, words] of periods)
  test(`“${typed}” is from ${from} to ${to}`, () => {
    assert.deepEqual(periodTyped(typed), { from, to })
    assert.equal(periodInWords({ from, to }), words)
  })

test('What is no period is not guessed at', () => {
  for (const typed of ['', '2024-26', '24-25', '31/02/2025', 'last year', '2025-06-30 to 2025-04-01', '31 Mars 2025'])
    assert.equal(periodTyped(typed), null, typed)
})

test('The period of every figure that comes with Throughline is understood', () => {
  for (const { standard, period } of benchmarks) assert.notEqual(periodTyped(period), null, `${standard}: ${period}`)
})

test('A row is read: a share as a fraction, an authority by its number or name', () => {
  const { rows, faults } = read(good, ['CLA-dental', 'Statistical neighbours', '', '2024-25', '80%', '', '', 'LAIT', '20/11/2025'], ['cp-2y-plus', 'authority', 'Dorset', '31 March 2025', '2.5', '6', '240', 'DfE', '2025-10-30']) // biome-ignore format: one table
  assert.deepEqual(faults, [])
  assert.deepEqual(rows[0], { row: 2, standard: 'rereferral-12m', geography: 'england', authority: '', from: '2024-04-01', to: '2025-03-31', value: 0.226, numerator: null, denominator: null, source: 'Children in need 2025', publishedOn: '2025-10-30' } satisfies PublishedRow) // biome-ignore format: one row
  assert.deepEqual(
    [rows[1]!.standard, rows[1]!.geography, rows[1]!.value],
    ['cla-dental', 'statistical-neighbours', 0.8],
  )
  assert.deepEqual([rows[2]!.authority, rows[2]!.numerator, rows[2]!.publishedOn], ['838', 6, '2025-10-30'])
})

const wrong: readonly [column: (typeof publishedColumns)[number], typed: string, says: RegExp][] = [
  ['standard', 'rereferrals', /no practice standard “rereferrals”/],
  ['geography', 'Wales', /“Wales” is none of england, region/],
  ['geography', 'authority', /^authority: Name the authority/],
  ['authority', '838', /Leave it empty: the figure is of england/],
  ['period', '2024-26', /“2024-26” is not understood\. Write 2024-25/],
  ['period', '2027-28', /is not over yet/],
  ['value', '', /There is no number.*Leave the row out/],
  ['value', 'c', /“c” is not a number that can be meant/],
  ['value', '226', /from 0 to 100/],
  ['value', '-3', /“-3” is not a number/],
  ['numerator', 'x', /^numerator: “x” is not a number/],
  ['denominator', '1.2.3', /^denominator: /],
  ['source', '', /Say where it was published/],
  ['published on', '30 Octember 2025', /is not a day/],
  ['published on', '2027-01-01', /in the future/],
]
for (const [column, typed, says] of wrong)
  test(`${column} “${typed}” is refused in words, with its row`, () => {
    const { rows, faults } = read(good, withCell(column, typed))
    assert.deepEqual(rows, [], 'nothing of a file with a fault is taken')
    assert.equal(faults[0]!.row, 3)
    assert.match(`${faults[0]!.column}: ${faults[0]!.message}`, says.source.startsWith('^') ? says : new RegExp(`^${column}: .*${says.source}`)) // biome-ignore format: one check
  })

test('A value that its own numbers contradict is refused', () => {
  const row = good.with(5, '30').with(6, '40')
  assert.match(read(row).faults[0]!.message, /It is 22\.6, but 30 of 40 is 75%/)
})

test('Every fault of every row is told at once', () => {
  const { faults } = read(withCell('standard', 'x').with(4, 'y').with(8, 'z'), withCell('geography', ''))
  assert.deepEqual(faults.map(({ row, column }) => `${row} ${column}`), ['2 standard', '2 published on', '2 value', '3 geography']) // biome-ignore format: one list
})

test('A row of the template that was left as it is, is passed over', () => {
  const { rows, faults } = read(good, ['cla-dental', 'england', '', '', '', '', '', '', ''])
  assert.deepEqual([rows.length, faults], [1, []])
  assert.match(read(['cla-dental', 'england']).faults[0]!.message, /no figure below/)
})

test('The same figure twice in one file is refused', () => {
  const { faults } = read(good, good.with(4, '23'))
  assert.deepEqual(faults, [{ row: 3, column: null, message: 'It says of the same figure what row 2 says.' }])
})

test('A file without the columns, and one without rows, say so', () => {
  assert.match(readPublished([{ row: 1, cells: ['Measure', 'England'] }], allStandards, today).faults[0]!.message, /column is missing/) // biome-ignore format: one check
  assert.match(readPublished([], allStandards, today).faults[0]!.message, /empty/)
  assert.match(read().faults[0]!.message, /no figure below/)
})

test('Columns may stand in any order, and those that may be empty may be missing', () => {
  const head = ['Published on', 'source', 'VALUE', 'Period', 'Geography', 'Standard']
  const table = [head, ['2025-10-30', 'DfE', '22.6', '2024-25', 'England', 'rereferral-12m']]
  const { rows, faults } = readPublished(table.map((cells, at) => ({ row: at + 1, cells })), allStandards, today) // biome-ignore format: one call
  assert.deepEqual(faults, [])
  assert.equal(rows[0]!.value, 0.226)
})
