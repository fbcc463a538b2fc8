import assert from 'node:assert/strict'
import test from 'node:test'
import { asCsv } from './csv.ts'

const lines = (...rows: (string | number | null)[][]): string[] => asCsv(rows).slice(1).trimEnd().split('\r\n')

for (const formula of ['=1+1', '+44', '-1', '@SUM(A1)', '\t=1'])
  test(`a cell that starts with ${JSON.stringify(formula[0])} is text, not a formula`, () => {
    assert.deepEqual(lines([formula]), [`'${formula}`])
  })

test('a number stays a number, also below nothing', () => assert.deepEqual(lines([-5, 45000, null]), ['-5,45000,']))

test('commas, quotation marks and line ends stay inside their cell', () => {
  assert.deepEqual(lines(['a, b', 'say "no"']), ['"a, b","say ""no"""'])
  assert.equal(asCsv([['one\ntwo']]), '\uFEFF"one\ntwo"\r\n')
})
