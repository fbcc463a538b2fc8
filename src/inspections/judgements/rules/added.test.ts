import assert from 'node:assert/strict'
import test from 'node:test'
import { nationalOutcomes, outcomesAsAt } from '../../../statutory/index.ts'
import { type Added, addedSchema, listWith } from './added.ts'
import { readRows, rowsOf } from './added-rows.ts'

const head = 'la_code,published,onsite_start,onsite_end,kind,leaders,help_and_protection,in_care,care_leavers,overall'
const good = '838,2026-09-15,2026-07-06,2026-07-17,standard,Good,good,Requires improvement to be good,OUTSTANDING,'
const read = (...lines: readonly string[]) => readRows([head, ...lines].join('\n'), '2026-10-31')

test('a row is read by the names of the columns, from a CSV file or pasted from a spreadsheet', () => {
  const expected = {
    authority: '838',
    published: '2026-09-15',
    onSite: [{ start: '2026-07-06', end: '2026-07-17' }],
    edition: 'ilacs-2026',
    kind: 'standard',
    grades: {
      leaders: 'good',
      'help-and-protection': 'good',
      'in-care': 'requires-improvement',
      'care-leavers': 'outstanding',
    },
    file: null,
  }
  assert.deepEqual(read(good).outcomes, [expected])
  const pasted = [head, good].join('\n').replaceAll(',', '\t').replace('2026-09-15', '15/9/2026')
  assert.deepEqual(readRows(pasted, '2026-10-31').outcomes, [expected])
  // Other columns, another order, quotation marks round a comma: as in the list that Throughline's own was made from.
  const other = `authority,published,la_code,onsite_start,onsite_end,kind,leaders,help_and_protection,in_care,care_leavers
"Bristol, City of",2026-09-15,838,2026-07-06,2026-07-17,standard,good,good,requires-improvement,outstanding`
  assert.deepEqual(readRows(other, '2026-10-31').outcomes, [expected])
  assert.deepEqual(readRows(rowsOf([expected as never]), '2026-10-31').outcomes, [expected])
  assert.deepEqual(readRows(rowsOf([]), '2026-10-31').outcomes, [])
})

test('a row that cannot be is refused with its number and what is wrong', () => {
  const rows: readonly (readonly [string, RegExp])[] = [
    [good.replace('838', '999'), /Row 2: la_code “999” is no authority/],
    [good.replace('838', ''), /la_code “” is no authority/],
    [good.replace('2026-09-15', '2026-08-20'), /must be after 20 August 2026/],
    [good.replace('2026-09-15', '2026-11-01'), /is after 31 October 2026/],
    [good.replace('2026-09-15', '31/9/2026'), /must be days/],
    [good.replace('2026-07-17', '2026-07-01'), /must be in order/],
    [good.replace('standard', 'visit'), /kind must be short or standard/],
    [good.replace('OUTSTANDING', 'excellent'), /care_leavers “excellent” is no grade/],
    [good.replace('OUTSTANDING', ''), /care_leavers is empty/],
    // No overall grade after April 2026, and one before it.
    [`${good}good`, /overall is not given for inspections that began then/],
    [good.replace('2026-07-06', '2026-03-02'), /overall is empty/],
    [`${good}\n${good}`, /Row 3: this report is there already/],
    [good.replace('838', '909'), /Cumbria did not exist/],
  ]
  for (const [row, words] of rows) assert.match(read(row).fault ?? '', words)
  assert.match(
    readRows('838,2026-09-15', '2026-10-31').fault ?? '',
    /first row must name the columns: la_code, published/,
  )
  assert.match(read(...Array(8).fill('x')).fault ?? '', /Row 6: .*And 3 more$/s)
})

const added = (until: Added['until']): Added => ({
  until,
  by: 'Ruth Okonedo',
  on: '2026-11-02',
  outcomes: read(good).outcomes!,
})

test('what was added counts after the own list’s last day, and only while it goes further', () => {
  const list = listWith(added('2026-10-31'))
  assert.equal(list.until, '2026-10-31')
  assert.equal(list.outcomes.length, nationalOutcomes.length + 1)
  const { outcomes } = list
  const care = (day: string) => outcomesAsAt(day, { outcomes }).latest.find(({ authority }) => authority.code === '838')
  assert.equal(care('2026-09-14')?.outcome.published, '2025-05-09')
  assert.equal(care('2026-09-15')?.outcome.published, '2026-09-15')
  assert.equal(listWith(added('2026-08-20')).added, null)
  assert.equal(listWith(null).until, '2026-08-20')
})

test('what is stored fits its schema', () => {
  assert.ok(addedSchema.safeParse(JSON.parse(JSON.stringify(added('2026-10-31')))).success)
  assert.ok(addedSchema.safeParse(null).success)
  assert.ok(!addedSchema.safeParse({ ...added('2026-10-31'), until: 'soon' }).success)
})
