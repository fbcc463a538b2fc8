import assert from 'node:assert/strict'
import test from 'node:test'
import { planOf } from '../../../../test/support/invented-plans.ts'
import { hasLibreOffice, savedByLibreOffice } from '../../../../test/support/libreoffice.ts'
import type { ReadSheet, XlsxCell } from '../../../platform/documents/xlsx/model.ts'
import { readXlsxBytes } from '../../../platform/documents/xlsx/read-bytes.ts'
import { xlsxWorkbook } from '../../../platform/documents/xlsx/write.ts'
import { emptyLine } from '../../model.ts'
import type { ReadWorkbook } from '../model.ts'
import { compare } from './compare.ts'
import { baseOf, sheetsOf } from './out.ts'
import { exportIdOf, readWorkbook } from './read.ts'

const exportId = '01990000-0000-7000-8000-000000000000'
const whole = planOf([
  {
    fields: {
      ...emptyLine,
      action: '=Hold the audit',
      outcome: '- one\n- two',
      whyNoFinding: 'Ours',
      due: '2027-03-03',
      cost: 45_000,
    },
  },
  {
    fields: {
      ...emptyLine,
      action: 'Train the carers',
      whyNoFinding: '007',
      start: '2026-05-05',
      lead: { personId: null, name: 'Ash Elm', role: '' },
    },
    milestones: [{ title: 'Half of them', due: '2026-12-31', revisedDue: null, done: null, note: '@home' }],
  },
  { fields: { ...emptyLine, action: 'Write to families in plain words', whyNoFinding: 'Asked for \u{1F9D2}' } },
])
const base = baseOf(whole)
const bytes = await xlsxWorkbook(sheetsOf(whole, base, { exportId, today: '2026-05-05', by: 'Ash' }))
const sheets = await readXlsxBytes(bytes)
const asIs = (readWorkbook(sheets, base) as ReadWorkbook).lines

type Rows = readonly (readonly XlsxCell[])[]
/** The workbook with the rows of its sheet Plan changed. */
const withPlan = (change: (rows: Rows) => Rows, rest: Partial<ReadSheet> = {}): readonly ReadSheet[] =>
  sheets.map((sheet) => (sheet.name === 'Plan' ? { ...sheet, rows: change(sheet.rows), ...rest } : sheet))
const refusal = (given: readonly ReadSheet[]): string => {
  const id = exportIdOf(given)
  if ('refused' in id) return id.refused
  const read = readWorkbook(given, base)
  return 'refused' in read ? read.refused : 'was read'
}
const readOf = (given: readonly ReadSheet[]): ReadWorkbook => {
  const read = readWorkbook(given, base)
  assert.ok('lines' in read, refusal(given))
  return read
}
const heads = sheets[0]!.rows[0]!
const at = (head: string): number => heads.indexOf(head)
const differencesIn = (read: ReadWorkbook) =>
  compare({ base, read, now: whole, added: [], people: [], by: 'Ash', today: '2026-05-05' })

test('columns and rows may stand anywhere, also below a title', () => {
  const turned = withPlan((rows) => rows.map((row) => row.toReversed()))
  assert.deepEqual(
    readOf(turned).lines.map((row) => row.values),
    asIs.map((row) => row.values),
  )
  const below = withPlan((rows) => [
    ['Our plan', ...Array(heads.length - 1).fill(null)],
    Array(heads.length).fill(null),
    ...rows,
  ])
  assert.deepEqual(
    readOf(below).lines.map((row) => row.id),
    asIs.map((row) => row.id),
  )
  assert.deepEqual(differencesIn(readOf(below)).items, [])
  const sorted = withPlan(([head, ...rows]) => [head!, ...rows.toReversed()])
  assert.deepEqual(
    differencesIn(readOf(sorted)).items.filter((item) => item.kind !== 'order'),
    [],
  )
})

test('a column that is missing or has another name leaves its field as it is, and this is said', () => {
  const renamed = readOf(withPlan(([head, ...rows]) => [head!.with(at('Action'), 'What we do'), ...rows]))
  assert.match(renamed.notices.join(' '), /has no column “Action”: those fields stay as they are/)
  assert.match(
    renamed.notices.join(' '),
    /“What we do” \(I\)\. Nothing is read from there\. If you renamed a column, give it its old name/,
  )
  assert.deepEqual(differencesIn(renamed).items, [])
  const spaced = readOf(withPlan(([head, ...rows]) => [head!.with(at('Action'), ' ACTION\u00A0 '), ...rows]))
  assert.deepEqual(spaced.notices, [])
})

test('a column twice, a renamed sheet, or no row ids refuses the file in plain words', () => {
  const twice = withPlan((rows) => rows.map((row, number) => [...row, number === 0 ? 'Action' : 'x']))
  assert.match(refusal(twice), /The sheet “Plan” has the column “Action” more than once, in I and AA/)
  assert.match(refusal(sheets.map((sheet) => ({ ...sheet, name: `${sheet.name} (2)` }))), /has no sheet “Plan”/)
  assert.match(refusal(withPlan((rows) => rows.map((row) => row.slice(1)))), /no column “Row id \(do not change\)”/)
  assert.match(
    refusal(withPlan((rows) => [...rows, ...Array.from({ length: 5_000 }, () => ['x'])])),
    /more than 5,000 rows/,
  )
})

test('empty rows are none; a row that was emptied is a proposal to remove its line, not to empty it', () => {
  const blank = Array<XlsxCell>(heads.length).fill(null)
  const spaced = withPlan(([head, ...rows]) => [head!, blank, ...rows.flatMap((row) => [row, blank.with(1, ' ')])])
  assert.deepEqual(differencesIn(readOf(spaced)).items, [])
  const emptied = withPlan((rows) => rows.with(2, blank.with(0, rows[2]![0]!)))
  assert.deepEqual(
    differencesIn(readOf(emptied)).items.map((item) => [item.kind, item.differences[0]!.ticked]),
    [['missing', false]],
  )
})

test('a merged, broken or unread cell leaves its field as it is, named by sheet, row and column', () => {
  const merged = withPlan((rows) => rows.with(2, rows[2]!.with(at('Action'), null)), {
    faults: [{ row: 3, column: at('Action') + 1, what: 'merged', range: 'I2:I3' }],
  })
  const read = readOf(merged)
  assert.deepEqual(read.problems, [
    {
      sheet: 'Plan',
      row: 3,
      column: 'I (Action)',
      what: 'The cells I2:I3 are merged, so they cannot be told apart. Unmerge them and fill in each.',
    },
  ])
  assert.deepEqual(differencesIn(read).items, [])
})

test('of two rows with one id the changed one is offered as a new line, not ticked', () => {
  const copied = withPlan((rows) => [...rows.slice(0, 2), rows[1]!.with(at('Action'), 'A copy'), ...rows.slice(2)])
  const items = differencesIn(readOf(copied)).items
  assert.deepEqual(
    items.map((item) => [item.kind, item.differences[0]!.ticked]),
    [['added', false]],
  )
  assert.match(items[0]!.differences[0]!.note!, /row id of row 2/)
})

test('a row id of somewhere else, or words in a grey column, are said and change nothing', () => {
  const strange = withPlan((rows) =>
    rows
      .with(1, rows[1]!.with(0, '01990001-0000-7000-8000-0000000000ff'))
      .map((row, number) => (number === 2 ? row.with(at('Impact'), 'Embedded') : row)),
  )
  const { items, notices } = differencesIn(readOf(strange))
  assert.deepEqual(
    items.map((item) => [item.kind, item.differences[0]!.ticked]),
    [['missing', false]],
  )
  assert.match(notices.join(' '), /Row 2 has a row id that is not of this plan/)
  assert.match(notices.join(' '), /Row 3: the impact was changed in the file/)
})

test('the plan as LibreOffice saves it has no difference', async (context) => {
  if (!hasLibreOffice()) return context.diagnostic('LibreOffice Calc is not installed here, so this was not tried.')
  const saved = await readXlsxBytes(savedByLibreOffice(bytes))
  assert.deepEqual(exportIdOf(saved), { exportId })
  const read = readOf(saved)
  assert.deepEqual(read.lines, asIs)
  assert.deepEqual(read.problems, [])
  assert.deepEqual(differencesIn(read), { items: [], notices: [] })
})
