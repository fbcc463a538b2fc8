import assert from 'node:assert/strict'
import test from 'node:test'
import type { XlsxCell } from '../../../platform/documents/xlsx/model.ts'
import { readCell } from './cells.ts'
import { milestoneColumns, planColumns } from './columns.ts'

const findings = { A1: 'id-of-a1', A2: 'id-of-a2', N1: 'id-of-n1' }
const column = (key: string) => [...planColumns, ...milestoneColumns].find((one) => one.key === key)!
const read = (key: string, cell: XlsxCell) => readCell(cell, column(key), findings)

test('a date is read as people in this country write it', () => {
  for (const [cell, day, why] of [
    [{ day: '2027-03-03' }, '2027-03-03', 'a real date'],
    ['3 March 2027', '2027-03-03', 'in words'],
    ['3rd Mar 27', '2027-03-03', 'in words, short'],
    ['Wednesday 3 March 2027', '2027-03-03', 'with the weekday'],
    ['March 3, 2027', '2027-03-03', 'the month named first cannot be confused'],
    ['3/4/27', '2027-04-03', 'day before month'],
    ['03.04.2027', '2027-04-03', 'with full stops'],
    ['2027-04-03', '2027-04-03', 'as computers write it'],
    ['2027-04-03 00:00:00', '2027-04-03', 'with a time that says nothing'],
    [' 3\u00A0March 2027 ', '2027-03-03', 'with a no-break space'],
    [null, '', 'empty'],
    ['  ', '', 'only spaces'],
  ] as const)
    assert.deepEqual(read('start', cell), { value: day }, why)
  for (const cell of ['next spring', '31/2/2027', '13/13/2027', 'Q3', 46_000, true, '3 Marching 2027x'])
    assert.match(JSON.stringify(read('start', cell)), /is not a date. Enter a date such as 03\/03\/2027/, String(cell))
})

test('a cost is whole pounds, however it is written', () => {
  for (const [cell, cost] of [
    [45_000, '45000'],
    ['£45,000', '45000'],
    ['45 000', '45000'],
    ['0045', '45'],
    [0, '0'],
    ['45000.00', '45000'],
    [null, ''],
  ] as const)
    assert.deepEqual(read('cost', cell), { value: cost })
  for (const cell of ['a lot', -5, 12.5, '45k', 3_000_000_000, '1e5'])
    assert.ok('problem' in read('cost', cell), String(cell))
})

test('a choice is found by its words, whatever its case; a boolean is yes or no', () => {
  for (const [key, cell, value] of [
    ['funded', 'yes', 'yes'],
    ['funded', ' PARTLY ', 'partly'],
    ['funded', null, ''],
    ['inStatement', true, 'yes'],
    ['inStatement', false, 'no'],
    ['delivery', 'done, awaiting  sign-off', 'done-awaiting-sign-off'],
  ] as const)
    assert.deepEqual(read(key, cell), { value })
  assert.match(JSON.stringify(read('funded', 'perhaps')), /Enter one of “Yes”, “Partly”, “No”/)
  assert.match(JSON.stringify(read('delivery', null)), /It is empty. Enter one of “Not started”/)
})

test('findings are named by their references', () => {
  assert.deepEqual(read('findings', 'a2; A1,\nN1'), { value: 'id-of-a1 id-of-a2 id-of-n1' })
  assert.deepEqual(read('findings', null), { value: '' })
  assert.match(JSON.stringify(read('findings', 'A1, A7')), /“A7” is no reference of a finding/)
  assert.ok('problem' in read('findings', 'constructor'))
})

test('a text keeps its lines, loses spaces at its ends, and is refused rather than cut', () => {
  assert.deepEqual(read('action', ' one\r\ntwo \u00A0'), { value: 'one\ntwo' })
  assert.deepEqual(read('action', 7), { value: '7' })
  assert.deepEqual(read('action', { day: '2027-03-04' }), { value: '04/03/2027' })
  assert.deepEqual(read('action', "'=1+1"), { value: '=1+1' })
  assert.deepEqual(read('action', '=1+1'), { value: '=1+1' })
  assert.match(JSON.stringify(read('action', 'x'.repeat(4_001))), /4,001 characters. Use 4,000 or fewer/)
  assert.match(JSON.stringify(read('title', 'x'.repeat(301))), /Use 300 or fewer/)
})
