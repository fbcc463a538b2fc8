import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { type InventedRow, inventedHistory } from '../../../../test/support/invented-history.ts'
import { addDays } from '../../../platform/day.ts'
import { workerChangesOf, workerKind } from './worker-changes.ts'

const need = (starts: string, ends: string | null = null): InventedRow => ['childInNeed', starts, ends, {}]
const held = (worker: string, starts: string, ends: string | null = null, more: { role?: string; reason?: string; team?: string } = {}): InventedRow => ['involvement', starts, ends, { role: 'CW', worker, ...more }] // biome-ignore format: one row

type Line = { why: string; rows: readonly InventedRow[]; changes: readonly string[] }

const lines: readonly Line[] = [
  { why: 'the first worker is no change', rows: [need('2024-01-05'), held('A', '2024-01-05')], changes: [] },
  { why: 'one takes over from another in one time of involvement', rows: [need('2024-01-05'), held('A', '2024-01-05', '2024-06-01'), held('B', '2024-06-01')], changes: ['2024-06-01 social worker'] },
  { why: 'weeks without a worker, and then another, are a change while social care goes on', rows: [need('2024-01-05'), held('A', '2024-01-05', '2024-03-01'), held('B', '2024-06-01')], changes: ['2024-06-01 social worker'] },
  { why: 'a worker before a closure and another after a new referral are no change', rows: [need('2023-01-05', '2023-06-30'), need('2024-01-05'), held('A', '2023-01-06', '2023-06-30'), held('B', '2024-01-06')], changes: [] },
  { why: 'nor where nobody wrote down when the first one ended', rows: [need('2023-01-05', '2023-06-30'), need('2024-01-05'), held('A', '2023-01-06'), held('B', '2024-01-06')], changes: [] },
  { why: 'four referrals in a year with four workers are no change', rows: [need('2024-01-05', '2024-02-10'), need('2024-04-05', '2024-05-10'), need('2024-07-05', '2024-08-10'), need('2024-10-05'), held('A', '2024-01-05', '2024-02-10'), held('B', '2024-04-05', '2024-05-10'), held('C', '2024-07-05', '2024-08-10'), held('D', '2024-10-05')], changes: [] },
  { why: 'the worker of the first days of the new referral hands over: that is a change', rows: [need('2023-01-05', '2023-06-30'), need('2024-01-05'), held('A', '2023-01-06', '2023-06-30'), held('B', '2024-01-05', '2024-02-20'), held('C', '2024-02-20')], changes: ['2024-02-20 social worker'] },
  { why: 'care goes on after the spell of need was closed, and so does the involvement', rows: [need('2023-01-05', '2023-06-30'), ['carePeriod', '2023-06-01', null, {}], held('A', '2023-01-06', '2023-09-01'), held('B', '2023-09-01')], changes: ['2023-09-01 social worker'] },
  { why: 'closed and opened again on the next day is one time of involvement', rows: [need('2023-01-05', '2023-06-30'), need('2023-07-01'), held('A', '2023-01-06', '2023-08-01'), held('B', '2023-08-01')], changes: ['2023-08-01 social worker'] },
  { why: 'the same worker recorded again', rows: [need('2024-01-05'), held('A', '2024-01-05', '2024-03-01'), held('A', '2024-03-01')], changes: [] },
  { why: 'a reviewing officer and a manager come and go', rows: [need('2024-01-05'), held('A', '2024-01-05'), held('R', '2024-02-01', null, { role: 'IRO' }), held('M', '2024-03-01', null, { role: 'Team manager' })], changes: [] },
  { why: 'a personal adviser beside the social worker takes nobody’s place', rows: [['carePeriod', '2020-01-05', null, {}], held('A', '2020-01-05'), held('P', '2024-02-01', null, { role: 'PA' })], changes: [] },
  { why: 'one personal adviser after another', rows: [['carePeriod', '2020-01-05', null, {}], held('A', '2020-01-05'), held('P', '2024-02-01', '2024-09-01', { role: 'PA' }), held('Q', '2024-09-01', null, { role: 'PA' })], changes: ['2024-09-01 personal adviser'] },
  { why: 'a social worker takes over from a lead practitioner', rows: [need('2024-01-05'), held('L', '2024-01-05', '2024-03-01', { role: 'Lead practitioner' }), held('A', '2024-03-01')], changes: ['2024-03-01 lead practitioner to social worker'] },
  { why: 'a transfer to another team, by the team', rows: [need('2024-01-05'), held('A', '2024-01-05', '2024-03-01', { team: 'Assessment' }), held('B', '2024-03-01', null, { team: 'Children in care' })], changes: ['2024-03-01 social worker, transferred'] },
  { why: 'a transfer to another team, by the reason', rows: [need('2024-01-05'), held('A', '2024-01-05', '2024-03-01'), held('B', '2024-03-01', null, { reason: 'TSPROC' })], changes: ['2024-03-01 social worker, transferred'] },
  { why: 'the team changed its name or took the worker with it: the child kept them', rows: [need('2024-01-05'), held('A', '2024-01-05', '2024-03-01', { team: 'North' }), held('A', '2024-03-01', null, { team: 'North and East' })], changes: [] },
  { why: 'the source says that it is a first contact or a new referral', rows: [need('2024-01-05'), held('A', '2024-01-05', '2024-03-01'), held('B', '2024-03-01', null, { reason: 'FCONTA' })], changes: [] },
  { why: 'no record of need is held: one follows the other at once', rows: [held('A', '2024-01-05', '2024-03-01'), held('B', '2024-03-01')], changes: ['2024-03-01 social worker'] },
  { why: 'no record of need is held, and half a year lies between them', rows: [held('A', '2024-01-05', '2024-03-01'), held('B', '2024-09-01')], changes: [] },
] // biome-ignore format: a table reads best a child a line

for (const { why, rows, changes } of lines)
  test(`changes of worker: ${why}`, () =>
    assert.deepEqual(
      workerChangesOf(inventedHistory(rows)).map(
        ({ row, from, to, isTransfer }) =>
          `${row.starts} ${from === to ? to : `${from} to ${to}`}${isTransfer ? ', transferred' : ''}`,
      ),
      changes,
    ))

test('whose child it is, by the role that a return gives', () => {
  const kinds = [
    'CW',
    'Social Worker',
    'PA',
    'Personal adviser',
    'Lead practitioner',
    'Case worker',
    'IRO',
    'QA',
    'Student',
  ].map(workerKind)
  assert.deepEqual(kinds, ['social worker', 'social worker', 'personal adviser', 'personal adviser', 'lead practitioner', 'worker', null, null, null]) // biome-ignore format: one line each
  assert.equal(workerKind(undefined), 'social worker')
})

test('however often a child is referred and closed, as long as each time has one worker nothing changed', () => {
  const spell = fc.record({ gap: fc.integer({ min: 2, max: 400 }), days: fc.integer({ min: 0, max: 300 }), late: fc.integer({ min: 0, max: 10 }), open: fc.boolean() }) // biome-ignore format: one spell
  fc.assert(
    fc.property(fc.array(spell, { maxLength: 8 }), (spells) => {
      let day = '2018-01-01'
      const rows = spells.flatMap(({ gap, days, late, open }, at): readonly InventedRow[] => {
        const from = addDays(day, gap)
        const to = addDays(from, days)
        day = to
        const began = addDays(from, Math.min(late, days))
        return [need(from, to), held(`W${at}`, began, open ? null : to)]
      })
      assert.deepEqual(workerChangesOf(inventedHistory(rows)), [])
    }),
  )
})
