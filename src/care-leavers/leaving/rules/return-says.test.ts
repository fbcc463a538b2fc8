import assert from 'node:assert/strict'
import test from 'node:test'
import type { HistoryRow } from '../../../children/history/model.ts'
import { historyOf } from '../../../children/standards/histories.ts'
import type { Entry } from '../model.ts'
import { lastInTouch, lastSeen } from './last.ts'
import { returnSays } from './return-says.ts'

const row = (table: string, starts: string | null, fields: object) =>
  ({ table, subject: 'T1', key: `${table} ${starts}`, starts, ends: null, fields }) as unknown as HistoryRow
const leaver = (fields: object) => row('careLeaver', '2026-10-31', fields)

const cases: readonly [why: string, rows: readonly HistoryRow[], touch: string | null, seen: string | null][] = [
  ['nothing is told', [], null, null],
  ['a call is contact, and no visit', [row('leaverContact', '2026-11-02', { seen: 'no', twoWay: 'yes' })], '2026-11-02', null],
  ['an attempt is neither', [row('leaverContact', '2026-11-02', { seen: 'no', twoWay: 'no' })], null, null],
  ['a visit at an emergency home counts here too', [row('homeVisit', '2026-11-05', { seen: 'yes' })], '2026-11-05', '2026-11-05'],
  ['nobody was in', [row('homeVisit', '2026-11-05', { seen: 'no' })], null, null],
  ['a visit to a child in care is another one', [row('visit', '2026-11-05', { kind: 'care' })], null, null],
  ['the return’s latest contact', [leaver({ inTouch: 'YES', latestContact: '2026-10-20' })], '2026-10-20', null],
  ['an attempt that the return tells is none', [leaver({ inTouch: 'NO', latestContact: '2026-10-20' })], null, null],
  [
    'the latest of all counts',
    [leaver({ inTouch: 'YES', latestContact: '2026-10-20' }), row('leaverContact', '2026-09-01', { seen: 'yes', twoWay: 'yes' })],
    '2026-10-20',
    '2026-09-01',
  ],
] // biome-ignore format: a table

test('when they were last in touch and last seen, wherever it was written', () => {
  for (const [why, rows, touch, seen] of cases) {
    assert.equal(lastInTouch(historyOf(rows)), touch, why)
    assert.equal(lastSeen(historyOf(rows)), seen, why)
  }
})

const entry = (part: Entry['part'], fields: Entry['fields']): Entry => ({
  leavingId: part, childId: 'c', part, version: 1, state: 'in', reason: '', by: 'Ana Bell', at: new Date(0), on: '2026-03-02', until: null, fields,
}) // biome-ignore format: one entry

test('what a return says is told only where it says something else', () => {
  const rows = historyOf([leaver({ adviser: 'Ana Bell', activity: 'F2', healthPassportOn: '2026-03-02' })])
  assert.deepEqual(
    returnSays(rows, [
      entry('adviser', { name: 'Ana Bell' }),
      entry('activity', { what: 'F2' }),
      entry('health', { kind: 'passport' }),
    ]),
    {},
  )
  assert.deepEqual(returnSays(rows, [entry('adviser', { name: 'Cal Dunn' }), entry('activity', { what: 'G5' })]), {
    adviser: 'Ana Bell',
    activity: 'full time in other education',
    health: 'health passport given on 2 March 2026',
  })
})
